import type { MigrateEvent } from '@argos/migrate';
import { counted, duration } from './words.ts';

/** How long, in milliseconds, a run is called throttled after ARGOS asked for fewer calls. */
const THROTTLED_MS = 5000;

type Wait = Extract<MigrateEvent, { type: 'waiting' }>;

/** What a run waits for, in a few words. Times in milliseconds since 1970. */
export function waitingWords() {
	const lost = new Set<number>();
	let wait: { for: Wait['for']; until: number } | undefined;
	let throttled = { inFlight: 0, until: 0 };
	let stopping = false;
	return {
		take(event: MigrateEvent, now: number): void {
			switch (event.type) {
				case 'lost':
					lost.add(event.row);
					break;
				case 'row':
					lost.delete(event.row);
					break;
				case 'waiting':
					wait = { for: event.for, until: Date.parse(event.until) };
					break;
				case 'throttled':
					throttled = { inFlight: event.inFlight, until: now + Math.max(event.waitMs, THROTTLED_MS) };
					break;
				case 'stopping':
					stopping = true;
					break;
			}
		},
		view(now: number): string | undefined {
			if (stopping) return 'stopping';
			if (wait && now < wait.until) return inWords(wait, now, lost.size);
			if (lost.size > 0) return `looking up ${counted(lost.size, 'lost row')}`;
			return now < throttled.until ? `throttled, ${throttled.inFlight} in flight` : undefined;
		},
	};
}

function inWords(wait: { for: Wait['for']; until: number }, now: number, lost: number): string {
	const left = duration(wait.until - now);
	switch (wait.for) {
		case 'quota':
			return 'waiting for 00:00 UTC';
		case 'settling':
			return `looking up ${counted(lost, 'lost row')} in ${left}`;
		case 'server':
			return `ARGOS fails, trying again in ${left}`;
	}
}
