import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IHttpRequestOptions,
	INode,
	IRequestOptionsSimplified,
	Workflow,
} from 'n8n-workflow';
import type { NodePackage } from './node-package.ts';

/** Decrypted credential data by credential type, such as `{ argosIdentityApi: { apiKey: '…' } }`. */
export type StoredCredentials = Readonly<Record<string, ICredentialDataDecryptedObject>>;

/** Credential data with the defaults of its type filled in, as n8n hands it to a node. */
export function withDefaults(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject {
	const defaults = type.properties.map(({ name, default: value }) => [name, value]);
	return { ...(Object.fromEntries(defaults) as ICredentialDataDecryptedObject), ...data };
}

/** Stands in for the part of n8n's server that keeps credentials and signs requests with them. */
export function harnessCredentials(nodePackage: NodePackage, stored: StoredCredentials): ICredentialsHelper {
	const typeOf = (name: string): ICredentialType => {
		const type = nodePackage.credentials.get(name);
		if (!type) throw new Error(`${nodePackage.name} has no credential "${name}".`);
		return type;
	};
	const refuse = async (): Promise<never> => {
		throw new Error('The n8n harness does not store credentials.');
	};
	const helper: Pick<ICredentialsHelper, keyof ICredentialsHelper> = {
		getParentTypes: (name) => typeOf(name).extends ?? [],
		getCredentialsProperties: (name) => typeOf(name).properties,
		isCredentialUsableByNode(credentialType, fullName) {
			if (!typeOf(credentialType).restrictToSupportedNodes) return true;
			const node = nodePackage.nodes.get(fullName.slice(nodePackage.name.length + 1));
			return node?.description.credentials?.some(({ name }) => name === credentialType) ?? false;
		},
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		getCredentials: refuse,
		updateCredentials: refuse,
		updateCredentialsOauthTokenData: refuse,
		async getDecrypted(_additionalData, _details, name) {
			const data = stored[name];
			if (!data) throw new Error(`The test gives no credential "${name}".`);
			return withDefaults(typeOf(name), data);
		},
		authenticate: async (credentials, name, request, workflow, node) =>
			authenticated({ type: typeOf(name), credentials, request, workflow, node }),
	};
	return helper as ICredentialsHelper;
}

/** Adds what the credential type's `authenticate` says, its expressions resolved by n8n itself. */
function authenticated(call: {
	type: ICredentialType;
	credentials: ICredentialDataDecryptedObject;
	request: IHttpRequestOptions | IRequestOptionsSimplified;
	workflow: Workflow | undefined;
	node: INode | undefined;
}): IHttpRequestOptions {
	const { type, credentials, workflow, node } = call;
	const request = call.request as IHttpRequestOptions;
	const { authenticate } = type;
	if (typeof authenticate !== 'object' || !workflow || !node) return request;
	const resolve = (value: unknown) =>
		workflow.expression.getSimpleParameterValue(node, String(value), 'internal', {
			$credentials: credentials,
		});
	const { headers = {} } = authenticate.properties;
	const added = Object.entries(headers).map(([name, value]) => [name, resolve(value)]);
	return { ...request, headers: { ...request.headers, ...Object.fromEntries(added) } };
}
