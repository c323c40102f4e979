import type { MigrateSubmissionInput } from '@argos/core';
import type { MappedRow } from '../mapping/mapping.ts';

/** A data row as the run gets it. */
export interface RunRow {
	/** Number of the data row, the first being 1. */
	readonly row: number;
	readonly line: number;
	readonly mapped: MappedRow;
}

/** A row on its way through the run. */
export interface Outgoing {
	readonly row: number;
	readonly line: number;
	readonly input: MigrateSubmissionInput;
	readonly hash: Uint8Array;
	/** By which the person is found again in ARGOS; `undefined`: what is lost of this row stays unknown. */
	readonly reference: string | undefined;
	/** How often it was sent in this run and may have arrived. */
	sends: number;
}
