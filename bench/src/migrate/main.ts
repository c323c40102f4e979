import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handMadeCipher } from '../clients/hand-made-cipher.ts';
import { tableOf } from '../print.ts';
import type { Row } from '../row.ts';
import { startServer } from '../servers/start.ts';
import { KEY } from './job.ts';
import { memory, rate, speed } from './parts.ts';

const HELP = `npm run bench:migrate -- [options] [part ...]

Measures "argos migrate" beside what people use today, the responder in a process of its own.
Parts: speed, memory, rate. Default: all.

  --quick       a tenth of the rows, for a first look
  --json        rows as JSON instead of tables
  --rounds <n>  how often everybody runs; the median counts (default: 3)
`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		quick: { type: 'boolean' },
		json: { type: 'boolean' },
		rounds: { type: 'string', default: '3' },
		help: { type: 'boolean' },
	},
});
const share = values.quick ? 0.1 : 1;
const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 3);
const cipher = handMadeCipher(KEY);
const answer = '{"message":"success","submissionId":"4f3c2d1e-0000-4000-8000-000000000001"}';

const parts: Record<string, (setting: { url: string; folder: string }) => Promise<Row[]>> = {
	speed: (setting) => speed({ ...setting, rows: 200_000 * share, rounds }),
	memory: (setting) => memory({ ...setting, sizes: [100_000 * share, 1_000_000 * share] }),
	rate: (setting) => rate({ ...setting, rows: 40_000 * share, perSecond: 2000 }),
};
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.find((name) => !parts[name]);
if (values.help || unknown !== undefined) {
	if (unknown !== undefined) console.error(`There is no part "${unknown}".\n`);
	console.log(HELP);
	process.exit(unknown === undefined ? 0 : 2);
}

const folder = await mkdtemp(join(tmpdir(), 'argos-bench-'));
const server = await startServer('./migrations.ts', [
	JSON.stringify({ data: cipher.encrypt(answer), isEncrypted: true }),
]);
const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
const rows: Row[] = [];
try {
	if (!values.json) {
		console.log(`Node ${machine.node}, ${machine.cpus} × ${machine.cpu}. Medians of ${rounds} rounds.`);
	}
	for (const name of wanted) {
		console.error(`Measuring ${name} ...`);
		const found = (await parts[name]?.({ url: server.url, folder })) ?? [];
		rows.push(...found);
		if (!values.json) console.log(`\n${tableOf(found)}`);
	}
} finally {
	await server.stop();
	await rm(folder, { recursive: true, force: true });
}
if (values.json) console.log(JSON.stringify({ machine, rows }, undefined, '\t'));
