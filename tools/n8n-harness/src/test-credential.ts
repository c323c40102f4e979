import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { harnessCredentials, withDefaults } from './credentials.ts';
import { additionalData, engine } from './engine.ts';
import { loadNodePackage, nodeTypes } from './node-package.ts';

export interface CredentialTestOptions {
	packageDir: string;
	/** Such as `argosIdentityApi`. */
	credentialType: string;
	data: ICredentialDataDecryptedObject;
}

/** Sends the credential's declared test request as n8n does: expressions resolved, then authenticated. */
export async function testCredential(
	options: CredentialTestOptions,
): Promise<{ ok: boolean; status: number }> {
	const { packageDir, credentialType, data } = options;
	const nodePackage = loadNodePackage(packageDir);
	const type = nodePackage.credentials.get(credentialType);
	if (!type?.test) throw new Error(`${nodePackage.name} has no credential "${credentialType}" with a test.`);
	const { workflow: model, core } = await engine();
	const [nodeName = ''] = nodePackage.nodes.keys();
	const node = {
		id: 'tested',
		name: 'Tested',
		type: `${nodePackage.name}.${nodeName}`,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	const workflow = new model.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: nodeTypes(nodePackage),
	});
	const credentials = withDefaults(type, data);
	return workflow.expression.withIsolate(async () => {
		const resolved = workflow.expression.getComplexParameterValue(
			node,
			type.test?.request as never,
			'internal',
			{ $credentials: credentials },
			undefined,
			undefined,
			{ $credentials: credentials } as never,
		) as unknown as IHttpRequestOptions;
		const helper = harnessCredentials(nodePackage, { [credentialType]: data });
		const request = await helper.authenticate(credentials, credentialType, resolved, workflow, node);
		const stored = additionalData(nodePackage, { [credentialType]: data });
		const { helpers } = new core.PollContext(workflow, node, stored, 'internal', 'manual');
		const answer = await helpers.httpRequest({
			...request,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		});
		const status: number = answer.statusCode;
		return { ok: status >= 200 && status < 300, status };
	});
}
