import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readActionFile, runAction } from '@argos/action-runner';
import { describe, expect, test } from 'vitest';
import { ACTIONS, renderActionFile, renderTables } from '../scripts/render.ts';
import { PACKAGE, run, workspace } from './bench.ts';

describe.each(ACTIONS)('$id', (action) => {
	test('action.yml is fresh (npm run generate)', async () => {
		expect(await readFile(join(PACKAGE, action.id, 'action.yml'), 'utf8')).toBe(renderActionFile(action));
	});

	test('the tables of the README are fresh (npm run generate)', async () => {
		const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
		expect(readme).toBe(renderTables(readme, action));
	});

	test('action.yml, as a YAML reader sees it, has the inputs and defaults of the code', async () => {
		const { inputs, runs } = await readActionFile(join(PACKAGE, action.id));
		const seen = Object.entries(inputs).map(([name, { required, default: value }]) => [
			name,
			required,
			value,
		]);
		const meant = Object.entries(action.inputs).map(([name, { required = false, default: value }]) => [
			name,
			required,
			value,
		]);
		expect(seen).toEqual(meant);
		expect(runs).toEqual({ using: 'node24', main: `../dist/${action.id}.js` });
	});

	test('names are kebab-case, required inputs have no default, and no secret has one', () => {
		for (const [name, { required, default: value }] of Object.entries(action.inputs)) {
			expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(required === true && value !== undefined, name).toBe(false);
		}
		expect(action.inputs['api-key']?.default).toBeUndefined();
	});
});

test('migrate gives exactly the outputs that it declares', async () => {
	const csv = 'email,fullName,birthDate,kycStatus\n';
	const { outputs } = await run('migrate', {
		workspace: await workspace({ 'people.csv': csv }),
		inputs: { 'api-key': 'some-key', file: 'people.csv', admin: 'admin@example.com' },
	});
	const declared = await readActionFile(join(PACKAGE, 'migrate'));
	expect(Object.keys(outputs).sort()).toEqual(Object.keys(declared.outputs).sort());
});

test.each(ACTIONS)('$id runs where nothing is installed', async ({ id }) => {
	const folder = await workspace();
	for (const part of ['package.json', 'dist', id]) {
		await cp(join(PACKAGE, part), join(folder, part), { recursive: true });
	}
	const { log } = await runAction({ actionDir: join(folder, id), inputs: {}, workspace: folder });
	// The action itself speaks, so all of it was loaded.
	expect(log).toMatch(/error: Inputs: (api-key|file) is missing[;.]/);
});
