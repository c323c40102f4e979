import { expect, it } from 'vitest';
import { authOf, authOfServer, handle, MODES, PERSON, sandbox } from './bench.ts';

const KEY = 'sandbox-key';
const METHODS = [
	['authentication.test', {}],
	['triggers.new_approved_submission.operation.perform', {}],
	['creates.migrate_submission.operation.perform', PERSON],
	['searches.find_submission.operation.perform', { email: PERSON.email }],
	['creates.download_aml_report.operation.perform', { submissionId: 'sub0000example01' }],
] as const;
// What of a person could show up somewhere.
const SECRETS = [KEY, PERSON.email, PERSON.fullName, PERSON.birthDate, PERSON.documentNumber];

interface LogLine {
	message: string;
	data: { log_type?: string; request_type?: string; request_url?: string; request_params?: string };
}

/** Runs a method as Zapier does, and keeps everything that is logged. */
async function run(method: string, authData: object, inputData: object) {
	const logs: LogLine[] = [];
	const customLogger = (message: string, data: LogLine['data']) => logs.push({ message, data });
	const event = {
		command: 'execute' as const,
		method,
		bundle: { authData, inputData, meta: {} },
		customLogger,
		zcacheTestObj: {},
	};
	const results = await handle(event).catch((error: Error) => error);
	return { logs, results };
}

it.each(MODES)(
	"keeps people's data in bodies out of Zapier's request log, encryption %s",
	async (encryption) => {
		const project = await sandbox({ encryption });
		const authData = authOf(project);
		const created = await run('creates.migrate_submission.operation.perform', authData, PERSON);
		expect(created.results).toHaveProperty('submissionId');
		const found = await run('searches.find_submission.operation.perform', authData, {
			userId: PERSON.userId,
		});
		expect(found.results).toMatchObject([{ fullName: 'Ana Example' }]);
		const requests = [...created.logs, ...found.logs].filter(({ data }) => data.log_type === 'http');
		expect(requests.map(({ message }) => message)).toEqual([
			`200 POST ${project.url}/submission/migration`,
			`200 GET ${project.url}/submission`,
			`200 GET ${project.url}/submission`,
		]);
		for (const secret of SECRETS) expect(JSON.stringify(requests)).not.toContain(secret);
	},
);

type Answer = (heard: string) => unknown;

// Servers that fail in every way and repeat all they were sent.
it.each<[number, Answer]>([
	[400, (heard) => ({ errorCode: 'invalid_format', errorMessage: `Invalid value: ${heard}` })],
	[400, (heard) => ({ errorCode: heard })],
	[401, (heard) => ({ message: `Unauthorized ${heard}` })],
	[403, () => ({ message: 'Forbidden' })],
	[403, () => ({ message: 'User is not authorized to access this resource with an explicit deny' })],
	[404, (heard) => ({ message: `Nothing at ${heard}` })],
	[413, () => ({ message: 'Request Entity Too Large' })],
	[429, (heard) => ({ message: `Too Many Requests ${heard}` })],
	[500, (heard) => ({ message: `Internal error ${heard}` })],
	[302, (heard) => heard],
	[200, (heard) => ({ Items: heard })],
	[200, (heard) => heard],
])('shows neither key nor person in any error, HTTP %i, answer %#', async (status, answer) => {
	const authData = await authOfServer(async (request, response) => {
		const body = Buffer.concat(await request.toArray()).toString();
		response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
		response.end(JSON.stringify(answer(`${request.url} ${request.headers['x-api-key']} ${body}`)));
	});
	for (const [method, inputData] of METHODS) {
		const { results } = await run(method, authData, inputData);
		if (!(results instanceof Error)) throw new Error(`${method} did not fail.`);
		for (const secret of SECRETS) expect(results.message).not.toContain(secret);
		expect(results.message).not.toMatch(/What happened|\bat .*:\d+:\d+/);
		expect(['AppError', 'ExpiredAuthError', 'ThrottledError']).toContain(results.name);
	}
});
