import type { Sandbox } from '@argos/sandbox';
import { Refusal } from './refusal.ts';

export interface CaseOverview {
	submissionId: string;
	status: string;
	email: string;
	userid?: string;
	resourceIds: string[];
}

/** The sandbox over raw HTTP, without a line of the code under test. */
export interface SandboxHttp {
	cases(filter?: string): Promise<CaseOverview[]>;
	approve(submissionId: string): Promise<void>;
	report(resourceId: string): Promise<Uint8Array>;
}

export function sandboxHttp({ url, key }: Pick<Sandbox, 'url' | 'key'>): SandboxHttp {
	const control = `${new URL(url).origin}/_sandbox`;
	return {
		async cases(filter = '') {
			const response = await answered(fetch(`${control}/submissions?${filter}`));
			return ((await response.json()) as { submissions: CaseOverview[] }).submissions;
		},
		async approve(submissionId) {
			const body = JSON.stringify({ status: 'approved' });
			await answered(fetch(`${control}/submissions/${submissionId}/decide`, { method: 'POST', body }));
		},
		async report(resourceId) {
			const address = `${url}/report/aml?resourceId=${encodeURIComponent(resourceId)}`;
			const response = await answered(fetch(address, { headers: { 'x-api-key': key } }));
			return new Uint8Array(await response.arrayBuffer());
		},
	};
}

async function answered(pending: Promise<Response>): Promise<Response> {
	const response = await pending;
	if (response.ok) return response;
	throw new Refusal(`The sandbox answered ${response.status} to ${new URL(response.url).pathname}.`);
}
