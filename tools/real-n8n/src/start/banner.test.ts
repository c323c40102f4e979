import { expect, it } from 'vitest';
import { banner } from './banner.ts';

const VALUES = {
	editorUrl: 'http://127.0.0.1:5678',
	owner: { email: 'admin@example.com', password: 'Argos-1' },
	sandbox: { url: 'http://127.0.0.1:4010/v3', key: 'sandbox-key', admin: 'admin@example.com' },
	pendingId: 'sub-1',
	webhookKey: 'hook-1',
	folder: '/clone/.demo/n8n',
};

it('says how to log in and gives commands that can be copied', () => {
	const text = banner(VALUES);
	expect(text).toContain('http://127.0.0.1:5678\n');
	expect(text).toContain('admin@example.com   Argos-1');
	expect(text).toContain(
		`curl -s -X POST http://127.0.0.1:4010/_sandbox/submissions/sub-1/decide -d '{"status":"approved"}'`,
	);
	expect(text).toContain(
		"curl -s -X POST http://127.0.0.1:5678/webhook/argos-migrate -H 'x-webhook-key: hook-1' \\\n",
	);
});

it('leaves a gap to fill when no case waits', () => {
	expect(banner({ ...VALUES, pendingId: undefined })).toContain('/submissions/SUBMISSION_ID/decide');
});
