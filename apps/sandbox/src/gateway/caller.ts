import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The caller's address from the socket, never from a header that the caller writes. IPv4 stays IPv4. */
export function callerIp(c: Context): string {
	return (getConnInfo(c).remote.address ?? '').replace(/^::ffff:/, '');
}

export function isLoopback(ip: string): boolean {
	return ip === '::1' || /^127\./.test(ip);
}
