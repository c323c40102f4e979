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
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'options',
			options: [
				{
					name: 'As in the Base URL',
					value: 'asBaseUrl',
					description: 'V2 when it ends in /v2, else v3',
				},
				{
					name: 'V2',
					value: 'v2',
					description: 'The generation of the old host, which ARGOS calls deprecated',
				},
				{
					name: 'V3',
					value: 'v3',
					description: 'The present generation',
				},
			],
			default: 'asBaseUrl',
			description: 'Needed only for base URLs that do not end in the version',
		},
		{
			displayName: 'FaceAuth API Key',
			name: 'faceAuthApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The key of the FaceAuth project. Without it, the API key above is sent.',
		},
		{
			displayName: 'FaceAuth Base URL',
			name: 'faceAuthBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://rest-api.argosidentity.com/v3',
			description: 'Address of the API for FaceAuth. Without it, the base URL above is used.',
		},
		{
			displayName: 'Link Secret Key',
			name: 'linkSecretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The key of encrypted Liveform links, if the dashboard issued one. Without it, the API key above encrypts them.',
		},
		{
			displayName: 'ARGOS ID API Key',
			name: 'argosIdApiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The key of the product ARGOS ID. Without it, the API key above is sent.',
		},
		{
			displayName: 'ARGOS ID Base URL',
			name: 'argosIdBaseUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://rest-api.argoskyc.com/v3',
			description:
				'Address of the API for ARGOS ID. Without it, the one that ARGOS documents is used, or the base URL above if you changed that.',
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
