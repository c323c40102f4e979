import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sandbox } from '@argos/sandbox';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const SECONDS = 20;

export interface Ended {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** The real program in a process of its own, with no settings but the given ones. */
export function start(
	args: readonly string[],
	env: Record<string, string> = {},
	{ stdin = 'ignore', stdout = 'pipe' }: { stdin?: 'ignore' | 'pipe'; stdout?: 'pipe' | number } = {},
): ChildProcess {
	return spawn(process.execPath, ['--conditions=@argos/source', MAIN, ...args], {
		env: { PATH: process.env.PATH, ...env },
		stdio: [stdin, stdout, 'pipe'],
		timeout: SECONDS * 1000,
	});
}

/** Waits until the program ends by itself. */
export function ended(child: ChildProcess): Promise<Ended> {
	const said = { stdout: '', stderr: '' };
	child.stdout?.setEncoding('utf8').on('data', (text: string) => {
		said.stdout += text;
	});
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		said.stderr += text;
	});
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

export function argos(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
	return ended(start(args, env));
}

/** The first line that the program prints. */
export function firstLine(child: ChildProcess): Promise<string> {
	return firstLineWith(child, '');
}

/** The first line with these words in it. */
export function firstLineWith(child: ChildProcess, words: string): Promise<string> {
	let text = '';
	return new Promise((resolve, reject) => {
		child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
			text += piece;
			const line = text
				.split('\n')
				.slice(0, -1)
				.find((whole) => whole.includes(words));
			if (line !== undefined) resolve(line);
		});
		child.on('close', () => reject(new Error(`The program ended after: ${text}`)));
	});
}

/** The environment that speaks to a sandbox. */
export function envOf({ url, key, admin, encryption }: Sandbox): Record<string, string> {
	return { ARGOS_BASE_URL: url, ARGOS_API_KEY: key, ARGOS_ADMIN: admin, ARGOS_ENCRYPTION: encryption };
}

export function jsonLines(text: string): unknown[] {
	return text
		.trimEnd()
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
}
