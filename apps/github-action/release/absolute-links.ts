import { posix } from 'node:path';

/** Where a text was written. */
export interface Source {
	/** Address of the repository on the web, without a slash at the end. */
	repository: string;
	commit: string;
	/** Folder of the text in the repository. */
	folder: string;
}

/** Makes a Markdown text's links to files of the repository work outside of it, at the very commit. */
export function absoluteLinks(text: string, { repository, commit, folder }: Source): string {
	return text.replace(
		/\]\((?!https?:|#|mailto:)([^)#\s]+)/g,
		(_, link: string) => `](${repository}/blob/${commit}/${posix.join(folder, link)}`,
	);
}
