import { expect, it } from 'vitest';
import { n8nEnv } from './n8n-env.ts';

const SETTINGS = {
	userFolder: '/tmp/user',
	port: 5678,
	brokerPort: 5679,
	owner: { email: 'admin@example.com', password: 'secret', passwordHash: '$2b$10$hash' },
	codeNodes: false,
};

it('listens on loopback and turns every call home off', () => {
	const env = n8nEnv(SETTINGS, {});
	expect(env).toMatchObject({
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,insights',
		N8N_PORT: '5678',
		N8N_USER_FOLDER: '/tmp/user',
	});
});

it('takes nothing over from another n8n of this computer', () => {
	const env = n8nEnv(SETTINGS, { PATH: '/usr/bin', DB_TYPE: 'postgresdb', N8N_ENCRYPTION_KEY: 'other' });
	expect(env.PATH).toBe('/usr/bin');
	expect(env).not.toHaveProperty('DB_TYPE');
	expect(env).not.toHaveProperty('N8N_ENCRYPTION_KEY');
});

it('hands the password on as a hash only', () => {
	expect(Object.values(n8nEnv(SETTINGS, {}))).not.toContain('secret');
});

it('starts a runner only where Code nodes are wanted', () => {
	expect(n8nEnv(SETTINGS, {}).N8N_RUNNERS_MODE).toBe('external');
	expect(n8nEnv({ ...SETTINGS, codeNodes: true }, {}).N8N_RUNNERS_MODE).toBeUndefined();
});
