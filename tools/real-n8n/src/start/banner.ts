import { WEBHOOK_HEADER, WEBHOOK_PATH } from '../samples/ids.ts';

export interface BannerValues {
	editorUrl: string;
	owner: { email: string; password: string };
	sandbox: { url: string; key: string; admin: string };
	/** A pending case with AML matches, if there is one. */
	pendingId: string | undefined;
	webhookKey: string;
	/** Where n8n and the sandbox keep everything. */
	folder: string;
}

/** What a person needs to know once n8n runs. */
export function banner({ editorUrl, owner, sandbox, pendingId, webhookKey, folder }: BannerValues): string {
	const control = `${new URL(sandbox.url).origin}/_sandbox`;
	const person = JSON.stringify({
		admin: sandbox.admin,
		email: 'kim.sample@example.com',
		fullName: 'Kim Sample',
		birthDate: '1990-04-01',
		kycStatus: 'approved',
	});
	return `
n8n runs, with the ARGOS nodes, a credential and two published sample workflows in it.

  Editor      ${editorUrl}
  Log in      ${owner.email}   ${owner.password}
  Sandbox     ${sandbox.url}   key ${sandbox.key}   (encryption on; every person in it is invented)
  Kept in     ${folder}

Try it:

1. Approve a case with AML matches. Within a minute the workflow "approved applicant to AML report" downloads
   the PDF of each match: see Executions in the editor.

   curl -s -X POST ${control}/submissions/${pendingId ?? 'SUBMISSION_ID'}/decide -d '{"status":"approved"}'

   More such cases:  curl -s '${control}/submissions?status=pending&redFlag=true&limit=5'

2. Send a person to the workflow "migrate a person by webhook":

   curl -s -X POST ${editorUrl}/webhook/${WEBHOOK_PATH} -H '${WEBHOOK_HEADER}: ${webhookKey}' \\
     -H 'content-type: application/json' -d '${person}'

Ctrl-C stops n8n and the sandbox. Your workflows stay for the next time; delete the folder above to begin anew.
`;
}
