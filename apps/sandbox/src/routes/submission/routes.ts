import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { RouteGroup } from '../route-group.ts';
import { getApplicant } from './applicant.ts';
import { deleteSubmission } from './delete.ts';
import { deleteSubmissionFields } from './delete-fields.ts';
import { editSubmission } from './edit.ts';
import { getSubmission } from './get.ts';
import { migrateSubmission } from './migrate.ts';
import { reviewSubmission } from './review.ts';

/** Submissions: taken in, asked for, edited, reviewed and deleted (argos-api.md §5.1 to §5.7). */
export const submissionRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	const keyAndIp = gate(project);
	app.get('/submission', keyAndIp, getSubmission(project, version));
	app.get('/submission/applicant', keyAndIp, getApplicant(project));
	app.delete('/submission', keyAndIp, deleteSubmission(project, version));
	if (version === 'v2') return app;
	app.post('/submission/migration', keyAndIp, migrateSubmission(project));
	app.on(['PATCH', 'PUT'], '/submission', keyAndIp, editSubmission(project));
	app.delete('/submission/partial', keyAndIp, deleteSubmissionFields(project));
	app.post('/submission/review', keyAndIp, reviewSubmission(project));
	return app;
};
