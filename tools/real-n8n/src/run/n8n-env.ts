export interface Owner {
	email: string;
	password: string;
	/** bcrypt. */
	passwordHash: string;
}

export interface N8nSettings {
	/** Holds `.n8n` with the database, the keys and the node package. */
	userFolder: string;
	/** Of the editor and of webhooks. */
	port: number;
	/** Of the broker that gives Code nodes to their runner; n8n wants it even where no such node is used. */
	brokerPort: number;
	owner: Owner;
	/** Start the process that runs Code nodes. */
	codeNodes: boolean;
}

/** What a program needs of its surroundings. N8N_* and DB_* of another n8n on this computer must not leak in. */
const INHERITED = [
	'PATH',
	'HOME',
	'USER',
	'LANG',
	'TZ',
	'TMPDIR',
	'TEMP',
	'TMP',
	'SystemRoot',
	'APPDATA',
	'LOCALAPPDATA',
	'USERPROFILE',
];

/** n8n answers on loopback only, and tells nobody that it runs. */
const QUIET = {
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_HOST: '127.0.0.1',
	N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
	// Its cookie would be refused over plain http.
	N8N_SECURE_COOKIE: 'false',
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: process.platform === 'win32' ? 'false' : 'true',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	// The node package stands beside n8n's own, and nobody has verified it.
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_PYTHON_ENABLED: 'false',
	// The first of these calls home at every start.
	N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,insights',
	GENERIC_TIMEZONE: 'UTC',
	NO_COLOR: '1',
};

/** The whole environment of n8n and its commands. Source: n8n.md §3.2. */
export function n8nEnv(
	settings: N8nSettings,
	outer: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
	const { userFolder, port, brokerPort, owner, codeNodes } = settings;
	const inherited = INHERITED.flatMap((name) => {
		const value = outer[name];
		return value === undefined ? [] : [[name, value]];
	});
	return {
		...Object.fromEntries(inherited),
		...QUIET,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}`,
		N8N_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_INSTANCE_OWNER_MANAGED_BY_ENV: 'true',
		N8N_INSTANCE_OWNER_EMAIL: owner.email,
		N8N_INSTANCE_OWNER_FIRST_NAME: 'Sample',
		N8N_INSTANCE_OWNER_LAST_NAME: 'Owner',
		N8N_INSTANCE_OWNER_PASSWORD_HASH: owner.passwordHash,
		// A runner that somebody else would start: so n8n starts none.
		...(!codeNodes && { N8N_RUNNERS_MODE: 'external', N8N_RUNNERS_AUTH_TOKEN: 'unused' }),
	};
}
