// Writes what is made from the catalogue: the editor's previews and the table in the README. A test holds them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withOperationsTable } from './generated/operations-table.mts';
import { previews } from './generated/previews.mts';

const fileOf = (path: string) => new URL(path, import.meta.url);

for (const [path, text] of previews()) {
	mkdirSync(dirname(fileOf(path).pathname), { recursive: true });
	writeFileSync(fileOf(path), text);
}
const readme = fileOf('README.md');
writeFileSync(readme, withOperationsTable(readFileSync(readme, 'utf8')));
