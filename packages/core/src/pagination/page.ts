/** Where the next page starts. Plain data: it may be stored and used again later. Source: argos-api.md §5.2. */
export interface PageCursor {
	/** Submission id of the last item read. */
	id: string;
	/** Its creation time, in the vendor's own spelling. */
	createdAt: string;
}

export interface Page<Item, Cursor = PageCursor> {
	items: Item[];
	/** Absent on the last page. */
	next?: Cursor | undefined;
}
