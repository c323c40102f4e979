import type { Case } from '../../case.ts';
import type { EventDetails } from '../../events.ts';
import type { Switches } from '../../switches.ts';

/** What the payload of one event is made of. */
export interface Telling {
	/** Absent where an event is about no submission, or the case is gone. */
	record: Case | undefined;
	submissionId: string | undefined;
	details: EventDetails;
	/** The project's administrator. */
	admin: string;
	/** The moment of the event: ISO 8601, UTC, milliseconds. */
	now: string;
	switches: Switches;
}

export type Payload = Record<string, unknown>;
