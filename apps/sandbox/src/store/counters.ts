import type { Prepared } from './prepared.ts';

/** Counters that outlive the process when the database is a file; written when the others of a batch are. */
export interface Counters {
	/** Starts at 1. */
	next(name: string): number;
	write(): void;
	/** Reads them anew from the database. */
	forget(): void;
}

export function createCounters(prepared: Prepared): Counters {
	const read = prepared('SELECT value FROM counters WHERE name = ?');
	const store = prepared('INSERT OR REPLACE INTO counters VALUES (?, ?)');
	const values = new Map<string, number>();
	const changed = new Set<string>();
	return {
		next: (name) => {
			const value = (values.get(name) ?? Number(read.get(name)?.value ?? 0)) + 1;
			values.set(name, value);
			changed.add(name);
			return value;
		},
		write: () => {
			for (const name of changed) store.run(name, values.get(name) ?? 0);
			changed.clear();
		},
		forget: () => {
			values.clear();
			changed.clear();
		},
	};
}
