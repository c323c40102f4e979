import { stat } from 'node:fs/promises';
import type { EncryptionMode } from '@argos/core';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { CliError } from '../cli-error.ts';
import { interruption } from '../interruption.ts';
import { printLine, printNote } from '../output.ts';

export interface SandboxFlags {
	port: number;
	key: string;
	admin: string;
	encryption: EncryptionMode;
	seed: number;
	people: number;
	db?: string;
	faceAuthKey?: string;
	webhookUrl?: string;
	allowRemoteWebhooks?: boolean;
	json?: boolean;
}

const POPULATION_FLAGS = ['people', 'seed'] as const;

/** Runs a local ARGOS until SIGINT or SIGTERM. */
export async function runSandbox(
	{ db, json, webhookUrl, ...flags }: SandboxFlags,
	{ isGiven }: { isGiven: (flag: keyof SandboxFlags) => boolean },
): Promise<void> {
	const signal = interruption();
	const unused = db !== undefined && (await holdsSomething(db)) ? POPULATION_FLAGS.filter(isGiven) : [];
	const sandbox = await createSandbox({
		...flags,
		...(db !== undefined && { database: db }),
		...(webhookUrl !== undefined && { webhook: { url: webhookUrl } }),
	}).catch((error: unknown) => {
		const kind = error instanceof RangeError ? 'usage' : 'failed';
		throw new CliError(kind, error instanceof Error ? error.message : 'The sandbox did not start.');
	});
	const { url, key, faceAuthKey, admin, encryption } = sandbox;
	const ownKey = faceAuthKey === key ? {} : { faceAuthKey };
	if (unused.length > 0) {
		const named = unused.map((flag) => `--${flag}`).join(' and ');
		printNote(
			`${db} is there already and stays as it is: ${named} ${unused.length === 1 ? 'has' : 'have'} no effect.`,
		);
	}
	await printLine(json ? JSON.stringify({ url, key, ...ownKey, admin, encryption }) : banner(sandbox));
	if (!signal.aborted) {
		// The server keeps the process alive; this waits for whoever started it to be done.
		await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	}
	await sandbox.close();
	if (!json) printNote('the sandbox is closed.');
}

async function holdsSomething(file: string): Promise<boolean> {
	const there = await stat(file).catch(() => undefined);
	return there !== undefined && there.size > 0;
}

function banner({ url, key, faceAuthKey, admin, encryption }: Sandbox): string {
	const { origin } = new URL(url);
	const ownKey = faceAuthKey !== key;
	return [
		'',
		'  A local ARGOS is listening. Everyone in it is made up.',
		'',
		`  URL        ${url}`,
		`  API key    ${key}`,
		...(ownKey ? [`  FaceAuth   ${faceAuthKey}`] : []),
		`  Admin      ${admin}`,
		`  Encryption ${encryption}`,
		`  Look at it ${origin}/`,
		`  Controls   ${origin}/_sandbox/`,
		'',
		'  Ask it something:',
		'',
		`    curl -H 'x-api-key: ${key}' '${url}/submission?count=1'`,
		'',
		'  Use it from another terminal; copy these lines there, then try "argos submissions list":',
		'',
		`    export ARGOS_BASE_URL='${url}'`,
		`    export ARGOS_API_KEY='${key}'`,
		...(ownKey ? [`    export ARGOS_FACEAUTH_KEY='${faceAuthKey}'`] : []),
		`    export ARGOS_ENCRYPTION='${encryption}'`,
		`    export ARGOS_ADMIN='${admin}'`,
		'',
		'  Ctrl-C ends it.',
		'',
	].join('\n');
}
