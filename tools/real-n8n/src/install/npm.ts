import { spawn } from 'node:child_process';
import { delimiter, dirname, sep } from 'node:path';
import { nodeHeaders } from './node-headers.ts';

const WINDOWS = process.platform === 'win32';
const KEPT_CHARACTERS = 6000;

export interface NpmResult {
	ok: boolean;
	/** The last lines of what npm said. */
	tail: string;
}

/**
 * npm as people have it. The workspace's own Node is taken out of PATH: a Node from the npm registry does not
 * read the certificates of the system, so behind a company's proxy an npm run by it cannot reach the registry.
 */
export function downloadEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const path = (env.PATH ?? '').split(delimiter);
	const outer = path.filter((entry) => !entry.includes(`node_modules${sep}`));
	return { ...env, PATH: outer.join(delimiter) };
}

/** npm run by this Node, so that native packages are made for it. Needs no network when there are headers. */
export function nativeEnv(env: NodeJS.ProcessEnv, execPath: string): NodeJS.ProcessEnv {
	const outer = downloadEnv(env);
	const headers = nodeHeaders(execPath);
	return {
		...outer,
		PATH: [dirname(execPath), outer.PATH].join(delimiter),
		NODE_USE_SYSTEM_CA: '1',
		...(headers !== undefined && { npm_config_nodedir: headers }),
	};
}

/** Runs npm in a folder. Rejects with `ENOENT` when there is no npm. */
export function runNpm(
	args: readonly string[],
	{ cwd, env, signal }: { cwd: string; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<NpmResult> {
	const { promise, resolve, reject } = Promise.withResolvers<NpmResult>();
	const child = spawn('npm', [...args], {
		cwd,
		env,
		signal,
		shell: WINDOWS,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let tail = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			tail = (tail + text).slice(-KEPT_CHARACTERS);
		});
	}
	child.on('error', reject);
	child.on('close', (code) => resolve({ ok: code === 0, tail }));
	return promise;
}
