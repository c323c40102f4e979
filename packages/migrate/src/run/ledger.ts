import type { Limiter } from '@argos/core';
import type { Claim, Journal, Settlement } from '../journal/journal.ts';
import type { RunEvent } from './run-event.ts';

/** Gathers what became of rows until it is written, and tells of it only then. */
export interface Ledger {
	/** How many settlements are not written yet. */
	readonly size: number;
	/** When the oldest of them came, in milliseconds since 1970. */
	readonly since: number | undefined;
	/** Something is to be told without delay. */
	readonly isUrgent: boolean;
	settle(settlement: Settlement, event?: RunEvent): void;
	/** In order with all other events, but soon. */
	tell(event: RunEvent): void;
	/**
	 * Writes the claims and all that was settled. What cannot be written is kept.
	 * @param entry.calls how many calls may be made before the next commit, so that a crash never counts too few
	 * @throws {MigrationError} as the journal does
	 */
	commit(entry: { claims: readonly Claim[]; calls: number }): Promise<void>;
	/** Tells what is durable; with `all`, what could not be written as well. */
	hear(which?: 'all'): Promise<void>;
}

export function createLedger(options: {
	journal: Journal;
	limiter: Pick<Limiter, 'snapshot'>;
	now: () => number;
	onEvent: ((event: RunEvent) => void | Promise<void>) | undefined;
}): Ledger {
	const { journal, limiter, now, onEvent } = options;
	let settlements: Settlement[] = [];
	let since: number | undefined;
	let isUrgent = false;
	/** Not to be told before what they tell of is written. */
	let early: RunEvent[] = [];
	let durable: RunEvent[] = [];

	return {
		get size() {
			return settlements.length;
		},
		get since() {
			return since;
		},
		get isUrgent() {
			return isUrgent;
		},
		settle(settlement, event) {
			settlements.push(settlement);
			since ??= now();
			if (event) early.push(event);
		},
		tell(event) {
			early.push(event);
			isUrgent = true;
		},
		async commit({ claims, calls }) {
			const writing = settlements;
			const telling = early;
			settlements = [];
			early = [];
			const before = since;
			since = undefined;
			isUrgent = false;
			const { day, calls: counted } = limiter.snapshot();
			try {
				const written = journal.commit({
					claims,
					settlements: writing,
					usage: { day, calls: counted + calls },
				});
				if (written) await written;
			} catch (error) {
				settlements = [...writing, ...settlements];
				early = [...telling, ...early];
				since = before ?? since;
				throw error;
			}
			if (durable.length === 0) durable = telling;
			else for (const event of telling) durable.push(event);
		},
		async hear(which) {
			const telling = which === 'all' ? [...durable, ...early] : durable;
			durable = [];
			if (which === 'all') early = [];
			if (onEvent === undefined) return;
			for (const event of telling) {
				const told = onEvent(event);
				if (told) await told;
			}
		},
	};
}
