import type { RowFault } from '../journal/journal.ts';
import type { Outgoing } from './run-row.ts';

/** A row that may be in ARGOS, and waits to be looked up. */
export interface LostRow {
	readonly outgoing: Outgoing;
	/** Why its end is not known. */
	readonly fault: RowFault;
	/** How often looking it up has failed in a row. */
	readonly failures: number;
	/** What the journal says of it until then. */
	readonly known: 'unknown' | 'failed';
}

/** Lost rows by the moment, in milliseconds of a steady clock, from which they may be looked up. */
export interface LostRows {
	readonly size: number;
	/** No further rows should come in. */
	readonly isFull: boolean;
	add(row: LostRow, waitMs: number): void;
	/** Takes the next one out whose time has come. */
	take(): LostRow | undefined;
	/** When the next one, and when the last one may be looked up; `undefined` when there is none. */
	nextAt(): number | undefined;
	lastAt(): number | undefined;
	/** Takes all out. */
	clear(): LostRow[];
}

interface Waiting {
	row: LostRow;
	since: number;
	waitMs: number;
}

/** So many rows are some megabytes. */
const MOST = 5_000;

export function createLostRows(steady: () => number): LostRows {
	let queue: Waiting[] = [];
	let lastSeen = Number.NEGATIVE_INFINITY;
	const dueAt = ({ since, waitMs }: Waiting) => since + waitMs;
	const insert = (entry: Waiting) => {
		let at = queue.length;
		for (; at > 0; at--) {
			const before = queue[at - 1];
			if (before === undefined || dueAt(before) <= dueAt(entry)) break;
		}
		queue.splice(at, 0, entry);
	};

	return {
		get size() {
			return queue.length;
		},
		get isFull() {
			return queue.length >= MOST;
		},
		add: (row, waitMs) => insert({ row, since: steady(), waitMs }),
		take() {
			const time = steady();
			// Where it is no steady one and was set back, nobody knows how long they have waited: they wait anew, rather than too little.
			if (time < lastSeen) {
				for (const entry of queue) entry.since = time;
				queue.sort((a, b) => dueAt(a) - dueAt(b));
			}
			lastSeen = time;
			const [first] = queue;
			if (first === undefined || time < dueAt(first)) return undefined;
			queue.shift();
			return first.row;
		},
		nextAt: () => (queue[0] ? dueAt(queue[0]) : undefined),
		lastAt() {
			const last = queue.at(-1);
			return last && dueAt(last);
		},
		clear() {
			const rows = queue.map(({ row }) => row);
			queue = [];
			return rows;
		},
	};
}
