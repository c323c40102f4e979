import { Readable } from 'node:stream';
import type { Handler } from 'hono';
import type { Project } from '../../project.ts';
import { amlReport } from '../../report/aml-report.ts';
import { missingResource, unknownResource } from '../../report/refusals.ts';
import { refuse } from '../../wire/answer.ts';

/** GET /v3/report/aml: the PDF of one match, streamed (argos-api.md §5.14). Never encrypted: it is no JSON. */
export function getAmlReport(project: Project): Handler {
	return (c) => {
		const resourceId = c.req.query('resourceId');
		if (!resourceId) return refuse(project, missingResource(project.switches));
		const record = project.store.findByResource(resourceId);
		if (!record) return refuse(project, unknownResource(project.switches));
		const report = amlReport({ record, resourceId, madeAt: project.now() });
		return c.body(Readable.toWeb(report) as ReadableStream, 200, {
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="report.pdf"',
		});
	};
}
