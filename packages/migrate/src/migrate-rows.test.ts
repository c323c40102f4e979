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
		const { outcomes, calls, error } = await migrateTo([LOST, TAKEN], [ANA, BEN]);
		expect(outcomes).toMatchObject([
			{ row: 1, status: 'failed', error: { outcome: 'unknown' } },
			{ row: 2, status: 'migrated', submissionId: 'sub0000example02' },
		]);
		expect({ calls, error }).toEqual({ calls: 2, error: undefined });
	});

	it.each([
		['a page of some website', { status: 200, body: '<!doctype html>' }, { kind: 'protocol' }],
		['a redirect', { status: 302, body: '' }, { kind: 'protocol', status: 302 }],
		['an address that is not there', { status: 404, body: '{}' }, { kind: 'not-found', status: 404 }],
		['a method that is not taken', { status: 405, body: '' }, { kind: 'invalid-request', status: 405 }],
		['too many calls', { status: 429, body: '{}' }, { kind: 'rate-limited', status: 429 }],
	])('tells the row and stops after %s, so that nobody else is sent there', async (_name, answer, error) => {
		const run = await migrateTo([answer], [ANA, BEN]);
		expect(run.outcomes).toMatchObject([{ row: 1, status: 'failed', error }]);
		expect(run.error).toMatchObject({ ...error, advice: expect.stringContaining('Stopped after row 1.') });
		expect(run.calls).toBe(1);
	});

	it('stops after three rows in a row that had a fault or no answer', async () => {
		const wrong = 'nobody,Cleo Beispiel,1979-07-07,approved,FRA,cleo-3';
		const run = await migrateTo([FAULT, LOST, FAULT, TAKEN], [ANA, wrong, BEN, ANA, BEN]);
		expect(run.outcomes).toMatchObject([
			{ row: 1, status: 'failed', error: { kind: 'server' } },
			{ row: 2, status: 'rejected' },
			{ row: 3, status: 'failed', error: { kind: 'network', outcome: 'unknown' } },
			{ row: 4, status: 'failed', error: { kind: 'server' } },
		]);
		expect(run.error).toMatchObject({ kind: 'server', advice: expect.stringContaining('3 rows in a row') });
		expect(run.calls).toBe(3);
	});

	it('goes on when faults do not come one after the other', async () => {
		const run = await migrateTo([FAULT, FAULT, TAKEN, FAULT, FAULT, TAKEN], [ANA, BEN, ANA, BEN, ANA, BEN]);
		expect(run.outcomes.map(({ status }) => status)).toEqual([
			'failed',
			'failed',
			'migrated',
			'failed',
			'failed',
			'migrated',
		]);
		expect(run.error).toBeUndefined();
	});

	it('lets the row under way finish when the signal fires', async () => {
		const control = new AbortController();
		const run = await migrateTo([TAKEN], [ANA, BEN], {
			signal: control.signal,
			onCall: () => control.abort(),
		});
		expect(run.outcomes).toMatchObject([{ row: 1, status: 'migrated', submissionId: 'sub0000example02' }]);
		expect(run.error).toMatchObject({ kind: 'aborted', summary: 'Stopped after row 1.' });
		expect(run.calls).toBe(1);
	});

	it('gives the row under way up when its grace is over, and says that its outcome is unknown', async () => {
		const control = new AbortController();
		const run = await migrateTo(['never'], [ANA, BEN], {
			signal: control.signal,
			graceMs: 20,
			onCall: () => control.abort(),
		});
		expect(run.outcomes).toMatchObject([{ row: 1, status: 'failed', error: { outcome: 'unknown' } }]);
		expect(run.error).toMatchObject({ kind: 'aborted' });
		expect(run.calls).toBe(1);
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

interface Answer {
	status: number;
	body: string;
	/** The connection breaks before the answer is whole. */
	cut?: boolean;
}
const TAKEN: Answer = { status: 200, body: '{"message":"success","submissionId":"sub0000example02"}' };
const LOST: Answer = { status: 200, body: '{"mess', cut: true };
const FAULT: Answer = { status: 500, body: '{"message":"Internal server error"}' };

/** Migrates to a server that gives these answers, one after the other. */
async function migrateTo(
	answers: readonly (Answer | 'never')[],
	people: readonly string[],
	{ onCall, ...options }: { signal?: AbortSignal; graceMs?: number; onCall?: () => void } = {},
) {
	let calls = 0;
	const server = createServer((request, response) => {
		const answer = answers[calls++] ?? FAULT;
		onCall?.();
		if (answer === 'never') return;
		const { status, body, cut } = answer;
		request.resume().on('end', () => {
			const headers = { 'content-type': 'application/json', 'content-length': cut ? 100 : body.length };
			response.writeHead(status, headers);
			if (cut) response.write(body, () => request.socket.destroy());
			else response.end(body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const argos = argosOf(sandbox, { baseUrl: `http://127.0.0.1:${port}/v3` });
	const source = pieces([HEADER, ...people].join('\n'));
	const outcomes: RowOutcome[] = [];
	let error: unknown;
	try {
		for await (const outcome of migrateRows({ argos, source, admin: 'admin@example.com', ...options }))
			outcomes.push(outcome);
	} catch (caught) {
		error = caught;
	} finally {
		server.close();
		server.closeAllConnections();
	}
	return { outcomes, calls, error };
}
