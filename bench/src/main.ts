import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { action } from './parts/action.ts';
import { calls } from './parts/calls.ts';
import { encrypt } from './parts/encrypt.ts';
import { list } from './parts/list.ts';
import { poll } from './parts/poll.ts';
import { sandbox } from './parts/sandbox.ts';
import { tableOf } from './print.ts';
import type { Row } from './row.ts';

const HELP = `npm run bench -- [options] [part ...]

Measures core and the sandbox beside what people use today, every server in a process of its own.
Parts: calls, list, encrypt, poll, sandbox, action. Default: all.

  --quick   a tenth of the work, for a first look
  --json    rows as JSON instead of tables
`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});

const share = values.quick ? 0.1 : 1;
const rounds = values.quick ? 3 : 7;

const parts: Record<string, () => Promise<Row[]>> = {
	calls: () => calls({ rounds, parallel: 20_000 * share, sequence: 2000 * share }),
	list: () => list({ rounds: values.quick ? 3 : 5, total: 100_000 * share }),
	encrypt: () => encrypt({ rounds, megabytes: 10 * share }),
	poll: () => poll({ rounds, totals: [1000, 100_000, 1_000_000] }),
	action: () => action({ rounds: 7 }),
	sandbox: () => sandbox({ rounds, posts: 20_000 * share, lists: 500 * share }),
};

const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.find((name) => !parts[name]);
if (values.help || unknown !== undefined) {
	if (unknown !== undefined) console.error(`There is no part "${unknown}".\n`);
	console.log(HELP);
	process.exit(unknown === undefined ? 0 : 2);
}

const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
if (!values.json) {
	console.log(`Node ${machine.node}, ${machine.cpus} × ${machine.cpu}. Medians of ${rounds} rounds.`);
}
const rows: Row[] = [];
for (const name of wanted) {
	console.error(`Measuring ${name} ...`);
	const found = (await parts[name]?.()) ?? [];
	rows.push(...found);
	if (!values.json) console.log(`\n${tableOf(found)}`);
}
if (values.json) console.log(JSON.stringify({ machine, rows }, undefined, '\t'));
