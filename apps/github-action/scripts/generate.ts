// `npm run generate`: writes every action.yml and the tables of the README from the definitions.
import { readFile, writeFile } from 'node:fs/promises';
import { ACTIONS, renderActionFile, renderTables } from './render.ts';

const readme = new URL('../README.md', import.meta.url);
let text = await readFile(readme, 'utf8');
for (const action of ACTIONS) {
	await writeFile(new URL(`../${action.id}/action.yml`, import.meta.url), renderActionFile(action));
	text = renderTables(text, action);
}
await writeFile(readme, text);
