import {
	createPoller,
	type NodeRun,
	type PollerOptions,
	type RunNodeOptions,
	runNode,
} from '@argos/n8n-harness';
import type { Sandbox } from '@argos/sandbox';
import { PACKAGE_DIR } from './built.mts';

interface Account {
	url: string;
	key: string;
	faceAuthKey?: string;
	encryption?: Sandbox['encryption'];
	/** Further fields of the credential. */
	more?: Readonly<Record<string, string>>;
}

export function credentialsFor({ url, key, faceAuthKey = '', encryption = 'off', more }: Account) {
	const credential = { apiKey: key, baseUrl: url, encryption, faceAuthApiKey: faceAuthKey, ...more };
	return { argosIdentityApi: credential };
}

/** Runs the action node against an account. */
export function run(
	account: Account,
	parameters: NonNullable<RunNodeOptions['parameters']>,
	options: Pick<RunNodeOptions, 'input' | 'files' | 'onError'> = {},
): Promise<NodeRun> {
	const credentials = credentialsFor(account);
	return runNode({ packageDir: PACKAGE_DIR, nodeType: 'argosIdentity', parameters, credentials, ...options });
}

/** A polling trigger on an account; with `staticData` it goes on where an earlier one stopped. */
export function poller(
	account: Account,
	parameters: NonNullable<PollerOptions['parameters']>,
	staticData: NonNullable<PollerOptions['staticData']> = {},
) {
	return createPoller({
		packageDir: PACKAGE_DIR,
		nodeType: 'argosIdentityPollingTrigger',
		parameters,
		credentials: credentialsFor(account),
		staticData,
	});
}

/** Ids of the submissions in a state, as the sandbox holds them now. */
export async function idsOf(account: Account, status: string): Promise<string[]> {
	const { items } = await run(account, {
		resource: 'submission',
		operation: 'getMany',
		returnAll: true,
		additionalFields: { status },
	});
	return items.map(({ json }) => String(json.submissionId));
}
