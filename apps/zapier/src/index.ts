import { defineApp, version as platformVersion } from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };
import { authentication } from './authentication.ts';
import { downloadAmlReport } from './creates/download-aml-report.ts';
import { migrateSubmission } from './creates/migrate-submission.ts';
import { amlReportFile } from './hydrators/aml-report-file.ts';
import { submissionInFull } from './hydrators/submission-in-full.ts';
import { findSubmission } from './searches/find-submission.ts';
import { amlMatch } from './triggers/aml-match.ts';
import { newApprovedSubmission } from './triggers/new-approved-submission.ts';
import { recentSubmission } from './triggers/recent-submission.ts';

export default defineApp({
	version: packageJson.version,
	platformVersion,
	flags: { cleanInputData: true },
	authentication,
	triggers: {
		new_approved_submission: newApprovedSubmission,
		recent_submission: recentSubmission,
		aml_match: amlMatch,
	},
	creates: { migrate_submission: migrateSubmission, download_aml_report: downloadAmlReport },
	searches: { find_submission: findSubmission },
	hydrators: { submissionInFull, amlReportFile },
});
