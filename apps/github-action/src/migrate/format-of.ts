import { extname } from 'node:path';
import type { ResultsFormat } from '@argos/migrate';

/** As a file's name ends. */
export function formatOf(path: string): ResultsFormat {
	return extname(path).toLowerCase() === '.csv' ? 'csv' : 'jsonl';
}
