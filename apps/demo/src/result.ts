import { writeFile } from 'node:fs/promises';
import type { Plugin } from './plugins/plugin.ts';

/** What `.demo/result.json` holds. */
export interface DemoResult {
	/** Rows that ARGOS took. */
	migrated: number;
	rejectedRows: { row: number; column: string; reason: string }[];
	/** Ids of the events that each plugin told after the approval. */
	events: Record<Plugin['name'], string[]>;
	encrypted: boolean;
}

export async function writeResult(file: string, result: DemoResult): Promise<void> {
	await writeFile(file, `${JSON.stringify(result, undefined, '\t')}\n`);
}
