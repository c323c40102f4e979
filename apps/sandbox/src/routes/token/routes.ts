import { Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import { refuse } from '../../wire/answer.ts';
import { detailedRefusal } from '../../wire/refusal.ts';
import type { RouteGroup } from '../route-group.ts';
import { createTokens } from './create.ts';
import { deleteTokens } from './delete.ts';
import { getTokens } from './get.ts';

/** Private-mode tokens, v3 only (argos-api.md §5.10 to §5.12). */
export const tokenRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	if (version === 'v2') return app;
	const keyAndIp = gate(project);
	app.post('/submission/tokens', keyAndIp, createTokens(project));
	app.get('/submission/tokens', keyAndIp, getTokens(project));
	app.delete('/submission/tokens', keyAndIp, deleteTokens(project));
	app.all('/submission/tokens', keyAndIp, () => refuse(project, OTHER_METHOD));
	return app;
};

const OTHER_METHOD = detailedRefusal({ errorCode: 'invalid_path', errorMessage: 'Invalid path.' });
