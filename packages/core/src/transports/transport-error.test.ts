import { expect, it } from 'vitest';
import { transportErrorFrom } from './transport-error.ts';

const systemError = (code: string, syscall: string) =>
	new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code, syscall }) });

// A network that goes away ends a standing connection with the same codes as a connection that never stood.
it.each([
	['ECONNREFUSED', 'connect', 'unreachable'],
	['EHOSTUNREACH', 'connect', 'unreachable'],
	['ENETUNREACH', 'connect', 'unreachable'],
	['ENOTFOUND', 'getaddrinfo', 'unreachable'],
	['EHOSTUNREACH', 'read', 'broken'],
	['ENETUNREACH', 'write', 'broken'],
	['ECONNRESET', 'read', 'broken'],
	['ETIMEDOUT', 'read', 'timeout'],
])('takes %s while it had to %s for %s', (code, syscall, fault) => {
	expect(transportErrorFrom(systemError(code, syscall))).toMatchObject({ fault, code });
});
