import { join } from 'node:path';
import { createArgos, type Submission } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import type { Sandbox } from '@argos/sandbox';
import type { MigrateOptions } from './migrate-options.ts';

/** A small file of fictional people, line by line. */
export const HEADER = 'email,fullName,birthDate,kycStatus,userid';
export const ANA = 'ana.prova@example.com,Ana Prova,1990-12-31,approved,ana-1';
export const BEN = 'ben.muster@example.com,Ben Muster,1985-02-28,rejected,ben-2';
export const CLEO = 'cleo.beispiel@example.com,Cleo Beispiel,1979-07-07,approved,cleo-3';

/** Everybody whom a sandbox holds. */
export function heldBy({ key: apiKey, url: baseUrl }: Sandbox): Promise<Submission[]> {
	return Array.fromAsync(createArgos({ apiKey, baseUrl, transport: kyTransport() }).submissions.list());
}

/** Migrates `people.csv` of a folder into a sandbox, with the journal `run.db` beside it. */
export function optionsFor({ key: apiKey, url: baseUrl }: Sandbox, folder: string): MigrateOptions {
	return {
		source: { input: join(folder, 'people.csv') },
		mapping: { set: { admin: 'admin@example.com' } },
		journal: join(folder, 'run.db'),
		project: 'sandbox',
		rate: 'unlimited',
		connect: (limiter) => createArgos({ apiKey, baseUrl, transport: kyTransport({ limiter }) }),
	};
}
