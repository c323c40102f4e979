import type { Handler } from 'hono';
import { applyMagic } from '../../cases/apply-magic.ts';
import { emitResult, emitScreening } from '../../cases/decide-case.ts';
import { saveCase } from '../../cases/save-case.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import { readBody } from '../../gateway/read-body.ts';
import { holdBack } from '../../magic/hold-back.ts';
import { caseOf } from '../../migration/case-of.ts';
import { checkMigration } from '../../migration/check.ts';
import type { Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { clearText } from '../../wire/clear-text.ts';
import { refusal } from '../../wire/refusal.ts';

/** POST /v3/submission/migration (argos-api.md §5.1). */
export function migrateSubmission(project: Project): Handler {
	return async (c) => {
		const body = await readBody(c, project.switches.maxBodyBytes);
		if (body === undefined) return gatewayError(c, project, 'Request Entity Too Large');
		const checked = checkMigration(project, clearText(project, body));
		if ('refusal' in checked) return refuse(project, checked.refusal);
		if (project.switches.failMigrations) {
			return refuse(project, refusal('processing_error', 'Failed to complete migration'));
		}
		const { record, slowMs } = applyMagic(project, caseOf(project, checked.migration));
		saveCase(project, record);
		if (project.switches.migrationEvent === 'result') {
			emitResult(project, record);
			if (record.aml) emitScreening(project, record);
		}
		await holdBack(project, slowMs);
		return answer(project, { message: 'success', submissionId: record.submissionId });
	};
}
