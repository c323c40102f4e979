import { deriveKeySha256 } from '@argos/core';
import { type Context, type Handler, Hono } from 'hono';
import { gate } from '../../gateway/gate.ts';
import type { Project } from '../../project.ts';
import type { RouteGroup } from '../route-group.ts';
import { deleteFaceAuth } from './delete.ts';
import { downloadFace } from './image.ts';
import { listFaceAuth } from './list.ts';
import { verifyFace } from './verify.ts';

/** The FaceAuth add-on, v3 only; it is a project with a key of its own (argos-api.md §6). */
export const faceAuthRoutes: RouteGroup = (project, version) => {
	const app = new Hono();
	if (version === 'v2') return app;
	const keyAndIp = gate(project, { key: project.faceAuthKey });
	const cipherKey = deriveKeySha256(project.faceAuthKey);
	const withOwnKey =
		(handle: (c: Context, addOn: Project) => Response | Promise<Response>): Handler =>
		(c) =>
			handle(c, { ...project, cipherKey });
	app.post('/faceauth', keyAndIp, withOwnKey(verifyFace));
	app.get('/faceauth', keyAndIp, withOwnKey(listFaceAuth));
	app.delete('/faceauth', keyAndIp, withOwnKey(deleteFaceAuth));
	app.get('/faceauth/image', keyAndIp, withOwnKey(downloadFace));
	return app;
};
