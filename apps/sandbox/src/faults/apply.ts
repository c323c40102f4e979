import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, Next } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { gatewayError } from '../gateway/gateway-error.ts';
import { tooMany } from '../gateway/too-many.ts';
import type { Project } from '../project.ts';
import type { Hit } from './faults.ts';

interface Call {
	c: Context;
	next: Next;
	project: Project;
}

/** Lets a call go the way that its fault wants. `undefined`: the endpoint's answer stands. */
export async function applyFault(call: Call, { latencyMs, fault }: Hit): Promise<Response | undefined> {
	const { c, next, project } = call;
	if (latencyMs > 0) {
		await wait(latencyMs, undefined, { signal: project.closing, ref: false }).catch(() => {});
	}
	switch (fault?.kind) {
		case undefined:
			await next();
			return undefined;
		case 'status':
			return statusFault(call, fault);
		case 'throttle':
			return tooMany(c, { ...fault, message: 'Too Many Requests', now: project.now() });
		case 'drop-before-commit':
			return drop(c);
		case 'drop-after-commit':
			await next();
			return drop(c);
		case 'truncated-body':
			await next();
			return truncate(c);
		case 'malformed-json':
			await next();
			return malform(c);
	}
}

function statusFault(
	{ c, project }: Call,
	{ status, message }: { status: number; message?: string },
): Response {
	if (message === undefined && status === 500) return gatewayError(c, project, 'Internal Server Error');
	if (message === undefined && status === 502) return gatewayError(c, project, 'Bad Gateway');
	const text = message ?? 'Made by a fault rule of the sandbox';
	const code = status as ContentfulStatusCode;
	return project.switches.gatewayErrorBody === 'text' ? c.text(text, code) : c.json({ message: text }, code);
}

function drop(c: Context): Response {
	socketOf(c).destroy();
	return RESPONSE_ALREADY_SENT;
}

async function truncate(c: Context): Promise<Response> {
	const { outgoing } = c.env as HttpBindings;
	const body = Buffer.from(await c.res.arrayBuffer());
	const part = body.subarray(0, Math.floor(body.length / 2));
	const headers = Object.fromEntries(c.res.headers);
	outgoing.writeHead(c.res.status, { ...headers, 'content-length': String(body.length) });
	// The end comes after what was written: an immediate break could overtake it.
	outgoing.write(part, () => socketOf(c).end());
	return RESPONSE_ALREADY_SENT;
}

async function malform(c: Context): Promise<Response | undefined> {
	if (!c.res.headers.get('content-type')?.includes('json')) return undefined;
	const text = await c.res.text();
	const headers = new Headers(c.res.headers);
	headers.delete('content-length');
	return new Response(text.slice(0, -1), { status: c.res.status, headers });
}

function socketOf(c: Context): { destroy(): unknown; end(): unknown } {
	return (c.env as HttpBindings).incoming.socket;
}
