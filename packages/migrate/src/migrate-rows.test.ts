import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createArgos, isArgosError } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrateRows } from './migrate-rows.ts';
import type { RowOutcome } from './row-outcome.ts';
import { argosOf, outcomesOf, pieces } from './testing.ts';

const HEADER = 'email,fullName,birthDate,kycStatus,nationality,userid';
const ANA = 'ana.prova@example.com,Ana Prova,1990-12-31,approved,PRT,ana-1';
const BEN = 'ben.muster@example.com,Ben Muster,1985-02-28,rejected,DEU,ben-2';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const held = async () => Array.fromAsync(argosOf(sandbox).submissions.list());
const migrate = (csv: string, more: { admin?: string; dryRun?: boolean } = {}) =>
	outcomesOf({ argos: argosOf(sandbox), source: pieces(csv), admin: 'admin@example.com', ...more });

describe('migrateRows', () => {
	it('creates one submission for each row and tells its id', async () => {
		const outcomes = await migrate(`${HEADER}\n${ANA}\n${BEN}\n`);
		expect(outcomes).toMatchObject([
			{ row: 1, line: 2, status: 'migrated' },
			{ row: 2, line: 3, status: 'migrated' },
		]);
		const ids = outcomes.map((outcome) => (outcome.status === 'migrated' ? outcome.submissionId : ''));
		const ana = await argosOf(sandbox).submissions.get(ids[0] ?? '');
		expect(ana).toMatchObject({
			email: 'ana.prova@example.com',
			fullName: 'Ana Prova',
			birthDate: '1990-12-31',
			status: 'approved',
			nationality: 'PRT',
			userId: 'ana-1',
		});
		expect(await held()).toHaveLength(2);
	});

	it('sends encrypted bodies to a project that encrypts', async () => {
		const sealed = await createSandbox({ people: 0, encryption: 'aes-256-ecb' });
		try {
			const source = pieces(`${HEADER}\n${ANA}\n`);
			const outcomes = await outcomesOf({ argos: argosOf(sealed), source, admin: sealed.admin });
			expect(outcomes).toMatchObject([{ status: 'migrated' }]);
		} finally {
			await sealed.close();
		}
	});

	it('sends nothing in a dry run, and still finds what is wrong', async () => {
		const outcomes = await migrate(`${HEADER}\n${ANA}\nnobody,Ben Muster,1985-02-28,rejected,DEU,ben-2\n`, {
			dryRun: true,
		});
		expect(outcomes).toEqual([
			{ row: 1, line: 2, status: 'valid' },
			{
				row: 2,
				line: 3,
				status: 'rejected',
				column: 'email',
				reason: 'must be an e-mail address',
				issues: [{ column: 'email', reason: 'must be an e-mail address' }],
			},
		]);
		expect(await held()).toHaveLength(0);
	});

	it('refuses wrong rows by the name of the column in the file, never by value, and goes on', async () => {
		const outcomes = await migrate(
			[
				'E-Mail,Full Name,birth_date,KYC Status,Nationality'.replace('E-Mail', 'EMAIL'),
				'ana.prova@example.com,Ana Prova,1990-02-30,approved,PRT',
				'ben.muster@example.com,Ben Muster,1985-02-28,rejected,Germany',
				',Cleo Beispiel,1979-07-07,maybe,FRA',
				'dora.esempio@example.com,Dora Esempio,1979-07-07,approved,ITA',
			].join('\n'),
		);
		expect(outcomes).toMatchObject([
			{
				row: 1,
				status: 'rejected',
				column: 'birth_date',
				reason: 'is a date that the calendar does not have',
			},
			{ row: 2, status: 'rejected', column: 'Nationality' },
			{
				row: 3,
				status: 'rejected',
				column: 'EMAIL',
				reason: 'is missing',
				issues: [
					{ column: 'EMAIL', reason: 'is missing' },
					{ column: 'KYC Status', reason: 'must be one of: approved, rejected' },
				],
			},
			{ row: 4, status: 'migrated' },
		]);
		expect(JSON.stringify(outcomes)).not.toMatch(/1990-02-30|Germany|maybe|Cleo/);
	});

	it('does not send a row whose cells may have moved', async () => {
		const outcomes = await migrate(`${HEADER}\nana.prova@example.com,Ana Prova\n${BEN},more\n`);
		expect(outcomes).toMatchObject([
			{
				status: 'rejected',
				column: 'birthDate',
				reason: 'has no cell: the row has 2 cells, the header 6 columns',
			},
			{
				status: 'rejected',
				column: 'userid',
				reason: 'is followed by too many cells: the row has 7 cells, the header 6 columns',
			},
		]);
		expect(await held()).toHaveLength(0);
	});

	it('takes the administrator from a column before the one given', async () => {
		const outcomes = await migrate(`admin,${HEADER}\nadmin@example.com,${ANA}\nother@example.com,${BEN}\n`, {
			admin: 'unused@example.com',
		});
		expect(outcomes).toMatchObject([
			{ row: 1, status: 'migrated' },
			{ row: 2, status: 'failed', error: { code: 'invalid_admin' } },
		]);
	});

	it('stops at the first row when the given administrator is refused', async () => {
		await expect(
			migrate(`${HEADER}\n${ANA}\n${BEN}\n`, { admin: 'other@example.com' }),
		).rejects.toMatchObject({
			kind: 'unauthorized',
			code: 'invalid_admin',
		});
	});

	it('refuses an administrator that is no e-mail address before reading the file', async () => {
		await expect(migrate('', { admin: 'nobody' })).rejects.toMatchObject({
			kind: 'invalid-request',
			field: 'admin',
		});
	});

	it('stops when the key is refused', async () => {
		const source = pieces(`${HEADER}\n${ANA}\n${BEN}\n`);
		const argos = argosOf(sandbox, { apiKey: 'not-the-key' });
		await expect(outcomesOf({ argos, source, admin: sandbox.admin })).rejects.toMatchObject({
			kind: 'unauthorized',
		});
	});

	it('stops when the machine is blocked', async () => {
		sandbox.setSwitches({ allowedIps: ['192.0.2.1'] });
		await expect(migrate(`${HEADER}\n${ANA}\n${BEN}\n`)).rejects.toMatchObject({ kind: 'ip-blocked' });
	});

	it('stops when nobody listens', async () => {
		const gone = await createSandbox({ people: 0 });
		await gone.close();
		const source = pieces(`${HEADER}\n${ANA}\n${BEN}\n`);
		await expect(outcomesOf({ argos: argosOf(gone), source, admin: gone.admin })).rejects.toMatchObject({
			kind: 'network',
			outcome: 'not-applied',
		});
	});

	it('stops at the first row when a project that encrypts is spoken to in clear', async () => {
		const sealed = await createSandbox({ people: 0, encryption: 'aes-256-ecb' });
		try {
			const { url: baseUrl, key: apiKey, admin } = sealed;
			const argos = createArgos({ baseUrl, apiKey, transport: kyTransport() });
			const outcomes: RowOutcome[] = [];
			const source = pieces(`${HEADER}\n${ANA}\n${BEN}\n`);
			await expect(async () => {
				for await (const outcome of migrateRows({ argos, source, admin })) outcomes.push(outcome);
			}).rejects.toMatchObject({ code: 'invalid_payload' });
			expect(outcomes).toEqual([]);
		} finally {
			await sealed.close();
		}
	});

	it('tells a row whose answer is lost as failed with an unknown outcome, sends it once, and goes on', async () => {
		let calls = 0;
		const server = createServer((request, response) => {
			calls++;
			request.resume().on('end', () => {
				response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
				if (calls === 1) response.write('{"mess', () => request.socket.destroy());
				else response.end('{"message":"success","submissionId":"sub0000example02"}'.padEnd(100));
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		try {
			const { port } = server.address() as AddressInfo;
			const argos = argosOf(sandbox, { baseUrl: `http://127.0.0.1:${port}/v3` });
			const source = pieces(`${HEADER}\n${ANA}\n${BEN}\n`);
			const outcomes = await outcomesOf({ argos, source, admin: 'admin@example.com' });
			expect(outcomes).toMatchObject([
				{ row: 1, status: 'failed', error: { outcome: 'unknown' } },
				{ row: 2, status: 'migrated', submissionId: 'sub0000example02' },
			]);
			expect(calls).toBe(2);
		} finally {
			server.close();
		}
	});

	it('stops between rows when the signal fires, and says after which row', async () => {
		const control = new AbortController();
		const source = pieces(`${HEADER}\n${ANA}\n${BEN}\n`);
		const options = { argos: argosOf(sandbox), source, admin: sandbox.admin, signal: control.signal };
		const run = migrateRows(options);
		expect(await run.next()).toMatchObject({ value: { row: 1, status: 'migrated' } });
		control.abort();
		const error: unknown = await run.next().catch((caught: unknown) => caught);
		expect(isArgosError(error) && error.message).toBe(
			'Migrate submission: Stopped after row 1. The rows told before are done; continue with the next one.',
		);
		expect(await held()).toHaveLength(1);
	});
});
