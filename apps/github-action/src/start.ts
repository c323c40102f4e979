import { error as annotateError, getInput, setFailed } from '@actions/core';
import type { ActionDefinition, InputValues } from './action-definition.ts';
import { failureOf } from './failure.ts';
import { readInputs } from './inputs.ts';
import { maskKey, maskText } from './mask.ts';
import { followProxyVariables } from './proxy.ts';
import { warnOfEvent } from './warn-of-event.ts';

export interface Job<Definition extends ActionDefinition> {
	values: InputValues<Definition>;
	/** Fires when the runner cancels the job. It leaves a few seconds to write down what was done. */
	signal: AbortSignal;
}

/**
 * The way every action goes: hide the secrets, check all inputs, work, and turn whatever is thrown into one
 * message and exit code 1.
 */
export async function start<const Definition extends ActionDefinition>(
	definition: Definition,
	work: (job: Job<Definition>) => Promise<void>,
): Promise<void> {
	for (const [name, { secret }] of Object.entries(definition.inputs)) {
		if (secret) (name === 'api-key' ? maskKey : maskText)(getInput(name));
	}
	warnOfEvent(process.env.GITHUB_EVENT_NAME);
	const cancel = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => cancel.abort());
	await followProxyVariables();
	try {
		await work({ values: readInputs(definition, getInput), signal: cancel.signal });
	} catch (error) {
		const { message, at } = failureOf(error, getInput('file'));
		if (!at) return setFailed(message);
		annotateError(message, at);
		process.exitCode = 1;
	}
}
