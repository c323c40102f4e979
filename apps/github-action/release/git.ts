import { execFileSync } from 'node:child_process';

/** Runs git in a repository and gives what it prints, without the last line break. */
export type Git = (args: readonly string[], how?: GitOptions) => string;

export interface GitOptions {
	/** Standard input. */
	input?: string | Uint8Array;
	/** More variables. */
	env?: Readonly<Record<string, string>>;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** @throws {Error} with git's own words, when a command fails */
export function gitIn(folder: string): Git {
	return (args, { input, env } = {}) => {
		try {
			const printed = execFileSync('git', args, {
				cwd: folder,
				encoding: 'utf8',
				maxBuffer: MOST_BYTES,
				stdio: ['pipe', 'pipe', 'pipe'],
				env: { ...process.env, ...env },
				...(input !== undefined && { input }),
			});
			return printed.replace(/\n$/, '');
		} catch (error) {
			const { stderr } = error as { stderr?: string };
			throw new Error(`git ${args[0]} failed: ${stderr?.trim() || 'is git installed?'}`);
		}
	};
}
