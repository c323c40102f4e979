import type { ArgosError } from '@argos/core';

/**
 * Whether the next row would fail in just the same way: a refused key, a blocked machine, nobody there,
 * the wrong encryption. Then 10,000 failed rows would tell no more than the first one.
 */
export function stopsRun(error: ArgosError, { adminIsColumn }: { adminIsColumn: boolean }): boolean {
	switch (error.kind) {
		case 'unauthorized':
			// An administrator that only this row names is this row's own fault.
			return !(adminIsColumn && error.code === 'invalid_admin');
		case 'network':
			return error.outcome === 'not-applied';
		case 'ip-blocked':
		case 'decryption':
		case 'aborted':
			return true;
		default:
			return error.code === 'invalid_payload';
	}
}
