import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import { thirdPartyLicenses } from './third-party-licenses.ts';

/** Bundles a program that uses one package; gives the file of licences. */
async function bundle(manifest: Record<string, unknown>, license?: string): Promise<unknown> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-licenses-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const installed = join(folder, 'node_modules', 'helpful');
	await mkdir(installed, { recursive: true });
	await writeFile(join(installed, 'package.json'), JSON.stringify({ name: 'helpful', ...manifest }));
	await writeFile(join(installed, 'index.js'), 'export const help = () => console.log("help");');
	if (license !== undefined) await writeFile(join(installed, 'LICENSE'), license);
	await writeFile(join(folder, 'program.js'), 'import { help } from "helpful"; help();');
	const build = await rolldown({
		input: join(folder, 'program.js'),
		logLevel: 'silent',
		plugins: [thirdPartyLicenses()],
	});
	const { output } = await build.generate({ format: 'esm' });
	await build.close();
	return output.find(({ fileName }) => fileName === 'THIRD-PARTY-LICENSES.txt');
}

test('each bundled package is named with its version, its licence and the words of it', async () => {
	expect(
		await bundle({ version: '1.2.3', license: 'MIT' }, 'Copyright Ada Example\n\nDo what you like.\n'),
	).toMatchObject({
		source: [
			'The bundles in dist hold code of the packages below, under these licences.\n',
			'--------------------------------------------------------------------------------\n',
			'helpful 1.2.3 (MIT)\n',
			'Copyright Ada Example\n',
			'Do what you like.\n',
		].join('\n'),
	});
});

test.each([
	['an unknown licence', { license: 'GPL-3.0-only' }, 'Some text', 'an incompatible license: GPL-3.0-only'],
	['no licence', {}, 'Some text', 'does not specify any license'],
	['a licence without its text', { license: 'MIT' }, undefined, 'does not carry the text of its licence'],
])('a package with %s ends the build', async (_, manifest, text, message) => {
	await expect(bundle({ version: '1.0.0', ...manifest }, text)).rejects.toThrow(message);
});
