import type { MigrateEvent } from '@argos/migrate';
import { throughput } from './throughput.ts';
import { waitingWords } from './waiting-words.ts';

/** Where a migration stands, for a bar or a line. */
export interface Progress {
	phase: 'checking' | 'sending';
	/** Rows that came to an end, earlier runs included; while checking, the rows looked at. */
	settled: number;
	/** `undefined` when nobody knows how many there are. */
	rows: number | undefined;
	/** From 0 to 1, when it is known. */
	part: number | undefined;
	/** Rows that were refused, or that nobody knows of. */
	troubled: number;
	perSecond: number | undefined;
	/** Milliseconds until all rows came to an end, at the present rate. */
	etaMs: number | undefined;
	/** What is special just now, such as `throttled, 4 in flight`. */
	words: string | undefined;
}

/** Gathers from the events where a migration stands. */
export function trackProgress({
	now,
	retryFailed = false,
}: {
	/** Milliseconds since 1970. */
	now: () => number;
	/** Rows that failed in earlier runs get another end in this one. */
	retryFailed?: boolean | undefined;
}): {
	take(event: MigrateEvent): void;
	view(): Progress;
} {
	const speed = throughput();
	const waiting = waitingWords();
	let phase: Progress['phase'] = 'checking';
	let rows: number | undefined;
	let part: number | undefined;
	let settled = 0;
	let troubled = 0;

	return {
		take(event) {
			const time = now();
			waiting.take(event, time);
			switch (event.type) {
				case 'checking':
					settled = event.rows;
					part = event.part;
					break;
				case 'started': {
					const { done, failed, skipped } = event.counts;
					phase = 'sending';
					rows = event.rows;
					// Unknown rows of earlier runs are looked up in this one, and get their end then.
					troubled = retryFailed ? 0 : failed;
					settled = done + skipped + troubled;
					speed.start(time);
					break;
				}
				case 'row':
					settled++;
					if (event.state === 'failed' || event.state === 'unknown') troubled++;
					speed.count(time);
					break;
			}
		},
		view() {
			const time = now();
			const done = phase === 'checking' ? part : shareOf(settled, rows);
			const perSecond = phase === 'checking' ? undefined : speed.perSecond(time);
			const left = rows === undefined ? undefined : Math.max(0, rows - settled);
			const etaMs = left !== undefined && perSecond ? (left / perSecond) * 1000 : undefined;
			return { phase, settled, rows, part: done, troubled, perSecond, etaMs, words: waiting.view(time) };
		},
	};
}

function shareOf(settled: number, rows: number | undefined): number | undefined {
	if (rows === undefined) return undefined;
	return rows === 0 ? 1 : Math.min(1, settled / rows);
}
