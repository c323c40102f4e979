import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox.ts';
import { type RawAnswer, type RawRequest, raw } from './raw-http.ts';

export interface Bench {
	sandbox: Sandbox;
	/** Sends to a path under the base URL, with the right key; `version` is `v3` unless given. */
	call(path: string, request?: RawRequest, version?: 'v2' | 'v3'): Promise<RawAnswer>;
	/** POST /submission/migration of an object or a raw text. */
	migrate(body: unknown): Promise<RawAnswer>;
	/** Sends to a control path such as `/reset`, without a key. */
	control(path: string, request?: RawRequest): Promise<RawAnswer>;
	/** Moves the sandbox's clock, which stands still otherwise. */
	setTime(iso: string): void;
}

/** A sandbox for one test: empty unless asked, its clock at noon of 15 January 2026, closed at the end. */
export async function start(options: SandboxOptions = {}): Promise<Bench> {
	let time = '2026-01-15T12:00:00.000Z';
	const sandbox = await createSandbox({ people: 0, now: () => new Date(time), ...options });
	onTestFinished(() => sandbox.close());
	const call = (path: string, { headers, ...request }: RawRequest = {}, version = 'v3') =>
		raw(sandbox.url.replace('v3', version) + path, {
			...request,
			headers: { 'x-api-key': sandbox.key, ...headers },
		});
	return {
		sandbox,
		call,
		migrate: (body) =>
			call('/submission/migration', {
				method: 'POST',
				body: typeof body === 'string' ? body : JSON.stringify(body),
			}),
		control: (path, request) => raw(`http://127.0.0.1:${sandbox.port}/_sandbox${path}`, request),
		setTime: (iso) => {
			time = iso;
		},
	};
}

/** The example of the vendor's own page (argos-api.md §5.1, S5), with the sandbox's administrator. */
export const EXAMPLE = {
	admin: 'admin@example.com',
	email: 'user@example.com',
	fullName: 'hong kil dong',
	firstName: 'kil dong',
	lastName: 'hong',
	birthDate: '1999-11-31',
	kycStatus: 'approved',
	idType: 'drivers_license',
	issuingCountry: 'KOR',
};

/** Migrates the example with changes and gives the new submission's id. */
export async function migrated(bench: Bench, changes: Record<string, string> = {}): Promise<string> {
	const answer = (await bench.migrate({ ...EXAMPLE, ...changes })).json() as { submissionId: string };
	return answer.submissionId;
}
