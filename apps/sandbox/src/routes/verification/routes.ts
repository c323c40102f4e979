import { Hono, type MiddlewareHandler } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { Project } from '../../project.ts';
import { stepRefusal } from '../../verification/refusals.ts';
import { refuse } from '../../wire/answer.ts';
import type { RouteGroup } from '../route-group.ts';
import { getAddressCode } from './address.ts';
import { submitDocument } from './document.ts';
import { submitSelfie } from './selfie.ts';

/** Verification by API, of the old host and its two versions (argos-api.md §7). */
export const verificationRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	const guards = [wrongKey(project), gate(project)] as const;
	app.post('/submission/step1', ...guards, submitDocument(project, version));
	app.post('/submission/step2', ...guards, submitSelfie(project, version));
	app.post('/address_code', ...guards, getAddressCode(project, version));
	return app;
};

// The old guide has a sentence for what the gateway refuses today: switch `stepWrongKey`.
function wrongKey(project: Project): MiddlewareHandler {
	return async (c, next) => {
		const isWrong = c.req.header('x-api-key') !== project.key;
		if (isWrong && project.switches.stepWrongKey === 'invalid-api-key') {
			return refuse(project, stepRefusal(project, 'invalid api key'), false);
		}
		return next();
	};
}
