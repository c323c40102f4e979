import { type Argos, createArgos } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import type { Sandbox } from '@argos/sandbox';
import { type MigrateRowsOptions, migrateRows } from './migrate-rows.ts';
import type { RowOutcome } from './row-outcome.ts';

/** A file as it comes in, cut into pieces of the given length so that no boundary is special. */
export async function* pieces(content: string | Uint8Array, length = 7): AsyncGenerator<Uint8Array> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

export function argosOf(sandbox: Sandbox, changes: { apiKey?: string; baseUrl?: string } = {}): Argos {
	const { url: baseUrl, key: apiKey, encryption } = sandbox;
	return createArgos({ baseUrl, apiKey, encryption, transport: kyTransport(), ...changes });
}

export async function outcomesOf(options: MigrateRowsOptions): Promise<RowOutcome[]> {
	return Array.fromAsync(migrateRows(options));
}
