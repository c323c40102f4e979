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
const PERMISSIONS = ['--allow-net=127.0.0.1', '--allow-read', '--allow-env', '--allow-sys'];

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
