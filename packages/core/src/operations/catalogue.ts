import { downloadAmlReportOperation } from './aml/download-report.ts';
import { getManySubmissionsOperation } from './submission/get-many.ts';
import { migrateSubmissionOperation } from './submission/migrate.ts';

/** Every operation that users can pick, in the order of menus. */
export const OPERATIONS = [
	getManySubmissionsOperation,
	migrateSubmissionOperation,
	downloadAmlReportOperation,
] as const;
