import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { limited } from '../limits/limited.ts';
import type { Project } from '../project.ts';
import { callerIp } from './caller.ts';
import { gatewayError } from './gateway-error.ts';

const BLOCKED = 'User is not authorized to access this resource with an explicit deny';

/**
 * What stands before every endpoint: the API key and the project's IP allow-list (argos-api.md §2.1, §2.4).
 * An add-on has a key of its own: `gate(project, { key: project.faceAuthKey })`.
 */
export function gate(project: Project, { key = project.key }: { key?: string } = {}): MiddlewareHandler {
	const expected = Buffer.from(key);
	return async (c, next) => {
		const { allowedIps, ipCheckFirst } = project.switches;
		const hasKey = sameBytes(Buffer.from(c.req.header('x-api-key') ?? ''), expected);
		const isBlocked = allowedIps !== null && !allowedIps.includes(callerIp(c));
		if (isBlocked && (hasKey || ipCheckFirst)) return gatewayError(c, project, BLOCKED);
		if (!hasKey) return gatewayError(c, project, 'Forbidden');
		return limited(c, project, key) ?? next();
	};
}

function sameBytes(left: Buffer, right: Buffer): boolean {
	return left.length === right.length && timingSafeEqual(left, right);
}
