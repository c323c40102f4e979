import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));
const ROWS = 1_000_000;
const MOST_MB = 200;

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-million-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('checks a million rows in little memory, and finds the two that are wrong', async () => {
	const file = join(folder, 'people.csv.gz');
	await pipeline(Readable.from(lines()), createGzip({ level: 1 }), createWriteStream(file));
	// As the system counts it, and not as the garbage collector wishes it were.
	const tellPeak = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync('peak', String(process.resourceUsage().maxRSS)));`;
	await writeFile(join(folder, 'tell-peak.mjs'), tellPeak);

	const run = spawn(
		process.execPath,
		['--import', './tell-peak.mjs', CLI, 'migrate', file, '--dry-run', '--json'],
		{
			cwd: folder,
			env: { PATH: process.env.PATH, ARGOS_ADMIN: 'admin@example.com' },
			stdio: ['ignore', 'pipe', 'inherit'],
		},
	);
	let text = '';
	run.stdout.setEncoding('utf8').on('data', (piece: string) => {
		text += piece;
	});
	const [code] = await once(run, 'close');
	const told = text.trimEnd().split('\n');
	const events = told.map((line) => JSON.parse(line) as Record<string, unknown>);

	expect(code).toBe(1);
	expect(events.filter(({ type }) => type === 'problem')).toMatchObject([
		{ row: 500_000, line: 500_001, issues: [{ column: 'birthDate' }] },
		{ row: ROWS, line: ROWS + 1, issues: [{ column: 'userid', reason: expect.stringContaining('line 2,') }] },
	]);
	expect(events.at(-1)).toMatchObject({ type: 'summary', rows: ROWS });
	expect(Number(await readFile(join(folder, 'peak'), 'utf8')) / 1024).toBeLessThan(MOST_MB);
}, 240_000);

/** Row 500,000 has a day that does not exist, and the last row the user id of the first. */
function* lines(): Generator<string> {
	yield 'email,fullName,birthDate,kycStatus,userid\n';
	for (let row = 1; row <= ROWS; row++) {
		const born = row === 500_000 ? '1990-02-30' : '1990-02-28';
		yield `p${row}@example.com,Ana Example,${born},approved,user-${row === ROWS ? 1 : row}\n`;
	}
}
