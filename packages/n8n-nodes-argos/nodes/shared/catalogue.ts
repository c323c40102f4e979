import {
	downloadAmlReportOperation,
	getManySubmissionsOperation,
	migrateSubmissionOperation,
	type Operation,
} from '@argos/core';

/** An operation whose input is read from a form, so its fields alone say what it takes. */
export type AnyOperation = Operation<Record<string, unknown>>;

/** Everything that this package offers. Each operation checks its own input when it runs. */
export const CATALOGUE = [
	getManySubmissionsOperation,
	migrateSubmissionOperation,
	downloadAmlReportOperation,
] as unknown as readonly AnyOperation[];
