// The CLI on Deno, built or from source as core is: its own sandbox in one process, commands against it in others.
import { assertEquals } from './assert.ts';

interface Child {
	stdout: ReadableStream<Uint8Array>;
	status: Promise<{ code: number }>;
	kill(): void;
}

declare const Deno: {
	test(name: string, run: () => Promise<void>): void;
	execPath(): string;
	makeTempDir(): Promise<string>;
	readTextFile(path: string): Promise<string>;
	writeTextFile(path: string, text: string): Promise<void>;
	remove(path: string, options: { recursive: boolean }): Promise<void>;
	Command: new (
		program: string,
		options: {
			args: string[];
			env?: Record<string, string>;
			stdin: 'null';
			stdout: 'piped';
			stderr: 'null';
		},
	) => { spawn(): Child; output(): Promise<{ code: number; stdout: Uint8Array }> };
};

const FROM_SOURCE = import.meta.resolve('@argos/core').endsWith('/src/index.ts');
const MAIN = new URL(`../../apps/cli/${FROM_SOURCE ? 'src/main.ts' : 'dist/main.js'}`, import.meta.url)
	.pathname;
const CONDITIONS = FROM_SOURCE ? ['--conditions=@argos/source'] : [];
const PERMISSIONS = ['--allow-net=127.0.0.1', '--allow-read', '--allow-write', '--allow-env', '--allow-sys'];

function argos(args: string[], env: Record<string, string> = {}) {
	return new Deno.Command(Deno.execPath(), {
		args: ['run', '--no-lock', ...CONDITIONS, ...PERMISSIONS, MAIN, ...args],
		env: { NO_COLOR: '1', ...env },
		stdin: 'null',
		stdout: 'piped',
		stderr: 'null',
	});
}

const told = async (args: string[], env?: Record<string, string>) => {
	const { code, stdout } = await argos(args, env).output();
	return { code, text: new TextDecoder().decode(stdout) };
};

/** Runs the sandbox until the work is done; the first line it prints tells where it listens. */
async function withSandbox(run: (env: Record<string, string>) => Promise<void>): Promise<void> {
	const child = argos(['sandbox', '--port', '0', '--people', '30', '--json']).spawn();
	const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
	try {
		let text = '';
		while (!text.includes('\n')) text += (await reader.read()).value ?? '\n';
		const url = /http:\/\/127\.0\.0\.1:\d+\/v3/.exec(text)?.[0] ?? '';
		await run({ ARGOS_API_KEY: 'sandbox-key', ARGOS_BASE_URL: url });
	} finally {
		child.kill();
		await reader.cancel();
		await child.status;
	}
}

Deno.test('shows its help', async () => {
	const { code, text } = await told(['--help']);
	assertEquals([code, text.includes('argos sandbox')], [0, true]);
});

Deno.test('lists the people of its own sandbox, and says that it does not know one', () =>
	withSandbox(async (env) => {
		const { code, text } = await told(['submissions', 'list', '--json'], env);
		assertEquals([code, text.includes('"submissionId"')], [0, true]);
		const unknown = await told(['submissions', 'get', 'nobody'], env);
		assertEquals(unknown.code === 0, false);
	}));

const PEOPLE = [
	'Email,Full Name,Born,Status,User ID',
	'ana.example@example.com,Ana Example,31/12/1990,approved,user-1',
	'bo.sample@example.com,"Sample, Bo",01/02/1985,rejected,user-2',
	'',
].join('\n');

Deno.test('migrates people once, goes on without sending anybody twice, and reports', () =>
	withSandbox(async (env) => {
		const folder = await Deno.makeTempDir();
		const file = `${folder}/people.csv`;
		const journal = `${file}.argos-journal`;
		const flags = ['--date-format', 'dd/MM/yyyy', '--map', 'Born=birthDate', '--map', 'Status=kycStatus'];
		const migrate = (...args: string[]) =>
			told(['migrate', ...args], { ...env, ARGOS_ADMIN: 'admin@example.com' });
		try {
			await Deno.writeTextFile(file, PEOPLE);
			const dry = await migrate(file, ...flags, '--dry-run');
			assertEquals([dry.code, dry.text.includes('2 rows checked: 2 can be sent, 0 cannot.')], [0, true]);
			const done = '2 rows: 2 done, 0 failed, 0 unknown, 0 left out.';
			const [first, again] = [await migrate(file, ...flags), await migrate('resume', journal)];
			assertEquals([first.code, first.text.includes(done)], [0, true]);
			assertEquals([again.code, again.text.includes('Going on where it stopped: 2 done')], [0, true]);
			const { text: found } = await told(
				['submissions', 'list', '--email', 'ana.example@example.com', '--json'],
				env,
			);
			assertEquals(found.split('"submissionId"').length - 1, 1);
			const status = await migrate('status', journal, '--json');
			assertEquals([status.code, status.text.includes('"done":2')], [0, true]);
			const page = `${folder}/report.html`;
			assertEquals((await migrate('report', journal, '--html', page)).code, 0);
			const html = await Deno.readTextFile(page);
			assertEquals([html.includes('All 2 people are in ARGOS.'), html.includes('Example')], [true, false]);
		} finally {
			await Deno.remove(folder, { recursive: true });
		}
	}));
