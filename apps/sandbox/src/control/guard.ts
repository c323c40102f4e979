import type { MiddlewareHandler } from 'hono';
import { callerIp, isLoopback } from '../gateway/caller.ts';

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets only this machine's own programs steer the sandbox. The checks of Host and Origin keep out web pages,
 * which reach loopback through the reader's browser (by a plain request or by DNS rebinding).
 */
export const guard: MiddlewareHandler = async (c, next) => {
	if (!isLoopback(callerIp(c))) return c.json({ error: 'The control calls answer this machine only.' }, 403);
	const host = c.req.header('host') ?? '';
	if (!LOCAL_NAMES.includes(host.replace(/:\d+$/, ''))) {
		return c.json(
			{ error: 'The control calls take no foreign Host header. Use 127.0.0.1 or localhost.' },
			403,
		);
	}
	const origin = c.req.header('origin');
	if (origin !== undefined && origin !== `http://${host}`) {
		return c.json({ error: 'The control calls take no request from another web page.' }, 403);
	}
	return next();
};
