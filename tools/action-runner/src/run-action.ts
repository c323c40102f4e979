import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readActionFile } from './action-file.ts';
import type { Annotation } from './annotations.ts';
import { type CommandFiles, createCommandFiles, readPairs } from './command-files.ts';
import { inputVariables } from './inputs.ts';
import { createLogReader } from './log-reader.ts';
import { createMasks, type Masks } from './masks.ts';
import { runNode } from './run-node.ts';

export interface RunOptions {
	/** The folder of `action.yml`. */
	actionDir: string;
	/** By name; what is left out has its default from `action.yml`. */
	inputs: Readonly<Record<string, string>>;
	/** The folder that a checkout would have filled; the action starts in it. */
	workspace: string;
	/** More variables, as `env:` in a workflow. The action sees nothing else of this process's environment. */
	env?: Readonly<Record<string, string>>;
	/** Cancels the job: SIGINT, then SIGTERM after 7.5 s, then the end. */
	signal?: AbortSignal;
	/** `shutdown`: the machine goes down instead, so SIGTERM comes first. Default: `cancel`. */
	endBy?: 'cancel' | 'shutdown';
}

export interface ActionRun {
	exitCode: number;
	outputs: Record<string, string>;
	/** Markdown of the job summary, masked; empty when it was too large. */
	summary: string;
	annotations: Annotation[];
	/** What the action declared secret. Plain text, for comparison only. */
	masks: string[];
	/** What a reader of the job sees. */
	log: string;
}

const SUMMARY_LIMIT = 1024 * 1024;

/**
 * Plays the GitHub runner for a built JavaScript action: inputs with defaults, real command files, masks,
 * annotations and their limits, Node 24 (the Node that runs this) with an otherwise empty environment.
 * Source: zapier-and-github-actions.md §6.2.
 * @throws {Error} for an unknown input and for an unreadable `action.yml`; a failing action does not throw
 */
export async function runAction(options: RunOptions): Promise<ActionRun> {
	const { actionDir, workspace, env = {}, signal, endBy = 'cancel' } = options;
	const action = await readActionFile(actionDir);
	const inputs = inputVariables(action.inputs, options.inputs);
	const temporary = await mkdtemp(join(tmpdir(), 'argos-action-'));
	try {
		const files = await createCommandFiles(join(temporary, 'commands'));
		const masks = createMasks();
		const log = createLogReader(masks);
		const exitCode = await runNode({
			script: resolve(actionDir, action.runs.main),
			cwd: workspace,
			env: { ...standing(workspace, temporary), ...files, ...env, ...inputs },
			onLine: log.take,
			signal,
			firstSignal: endBy === 'cancel' ? 'SIGINT' : 'SIGTERM',
		});
		const summary = await readSummary(files, log.say);
		const outputs = withoutSecrets({ outputs: await readPairs(files.GITHUB_OUTPUT), masks, say: log.say });
		return {
			exitCode,
			outputs,
			summary: masks.apply(summary),
			annotations: log.annotations,
			masks: masks.all(),
			log: log.lines.join('\n'),
		};
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

function standing(workspace: string, temporary: string): Record<string, string> {
	return {
		CI: 'true',
		GITHUB_ACTIONS: 'true',
		GITHUB_WORKSPACE: workspace,
		GITHUB_SERVER_URL: 'https://github.com',
		GITHUB_API_URL: 'https://api.github.com',
		RUNNER_TEMP: temporary,
		RUNNER_OS: 'Linux',
	};
}

async function readSummary(files: CommandFiles, say: (line: string) => void): Promise<string> {
	const summary = await readFile(files.GITHUB_STEP_SUMMARY);
	if (summary.length <= SUMMARY_LIMIT) return summary.toString('utf8');
	say(`error: The job summary has ${summary.length} bytes; more than ${SUMMARY_LIMIT} are not taken.`);
	return '';
}

/** The runner does not pass on an output in which a secret stands. */
function withoutSecrets(found: {
	outputs: Record<string, string>;
	masks: Masks;
	say: (line: string) => void;
}): Record<string, string> {
	const { outputs, masks, say } = found;
	return Object.fromEntries(
		Object.entries(outputs).filter(([name, value]) => {
			const safe = masks.apply(value) === value;
			if (!safe) say(`warning: The output "${name}" is dropped: it may hold a secret.`);
			return safe;
		}),
	);
}
