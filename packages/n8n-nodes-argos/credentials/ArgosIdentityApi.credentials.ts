import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class ArgosIdentityApi implements ICredentialType {
	name = 'argosIdentityApi';

	displayName = 'ARGOS Identity API';

	icon = {
		light: 'file:../icons/argos-identity.svg',
		dark: 'file:../icons/argos-identity.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/argos-automation/argos-automation/tree/main/packages/n8n-nodes-argos#credentials';

	// The key is also the secret of the project's encryption, so no other node may read it.
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: "The key of one project, from the project's settings in the ARGOS dashboard",
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://rest-api.argosidentity.com/v3',
			required: true,
			description: 'Address of the API with its version. Plain http is taken only for this very machine.',
		},
		{
			displayName: 'Encryption',
			name: 'encryption',
			type: 'options',
			options: [
				{
					name: 'AES-256-ECB',
					value: 'aes-256-ecb',
					description: 'The project has the option Secure Data Transmission on',
				},
				{
					name: 'Off',
					value: 'off',
					description: 'The project has the option Secure Data Transmission off',
				},
			],
			default: 'off',
			description: "Must match the project's option Secure Data Transmission",
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'x-api-key': '={{$credentials.apiKey}}' } },
	};

	// A GET that answers an object, encrypted or not; n8n's test needs one. Core refuses plain http to other
	// machines, but this test does not pass through core, so it sends such an address nowhere.
	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{/^(https:|http:\\/\\/(localhost|127(\\.\\d+){3}|\\[::1\\])([:\\/]|$))/.test($credentials.baseUrl) ? $credentials.baseUrl.replace(/\\/+$/, "") : "https://plain-http-is-refused.invalid"}}',
			url: '/submission',
			qs: { count: 1 },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						"ARGOS does not accept this key or this server's IP address. Check the key and the project's allow-list.",
				},
			},
		],
	};
}
