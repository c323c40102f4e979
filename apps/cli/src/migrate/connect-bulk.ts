import type { Argos, Limiter } from '@argos/core';
import { DEFAULT_CONCURRENCY, DEFAULT_DAILY_BUDGET } from '@argos/migrate';
import { connect, type ReadySettings } from '../settings.ts';
import { bulkTransport } from './bulk-transport.ts';
import type { MigrateFlags } from './flags.ts';

/** The client of a migration, and how many calls its limiter has left today once there is one. */
export function bulkConnection(
	settings: ReadySettings,
	{ concurrency = DEFAULT_CONCURRENCY, dailyBudget = DEFAULT_DAILY_BUDGET }: MigrateFlags,
): { connect: (limiter: Limiter) => Argos; quotaLeft: () => number | undefined } {
	let inUse: Limiter | undefined;
	return {
		connect(limiter) {
			inUse = limiter;
			return connect(
				settings,
				bulkTransport({ settings, limiter, connections: concurrency, env: process.env }),
			);
		},
		quotaLeft() {
			if (inUse === undefined || dailyBudget === 'unlimited') return undefined;
			return Math.max(0, dailyBudget - inUse.snapshot().calls);
		},
	};
}
