import type { MigrateEvent } from '@argos/migrate';

/** How a migration is told to whoever looks on. */
export interface Reporter {
	/** Told of everything, in order. */
	event(event: MigrateEvent): void | Promise<void>;
	/** Time has passed without an event; to be called about once a second. */
	tick(): void | Promise<void>;
	/** Takes away what is only for the moment. */
	clear(): void;
}

/** Hands a line on; a promise only when whoever reads is slower than we are. */
export type Print = (line: string) => void | Promise<void>;
