import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Argos, type ArgosError, isArgosError } from '@argos/core';
import { EXIT, exitCodeOf } from '../exit-codes.ts';
import { failureOf } from '../failure.ts';
import {
	type ConnectionFlags,
	connect,
	type ReadySettings,
	readSettings,
	transportOf,
	withKey,
} from '../settings.ts';
import { api, clock, encryption, network } from './check-answer.ts';
import { addressOf, baseUrl, keyFile, proxy, versions } from './check-settings.ts';
import type { Finding } from './finding.ts';
import { type Witnessed, witness } from './witness.ts';

/** Every check in order; what cannot be checked without an earlier one is left out. */
export async function* checkUp(flags: ConnectionFlags): AsyncGenerator<Finding, void, undefined> {
	yield versions();
	let settings: ReadySettings;
	try {
		settings = await withKey(await readSettings(flags), { quiet: true });
	} catch (error) {
		const { message, exitCode } = failureOf(error);
		yield { id: 'settings', title: 'Settings', state: 'problem', found: message, exitCode };
		return;
	}
	const { apiKey, faceAuthKey, encryption: mode, admin } = settings;
	const parts = [
		`key from ${apiKey.from}`,
		`encryption ${mode}`,
		admin ? 'administrator set' : 'no administrator (ARGOS_ADMIN)',
	];
	yield { id: 'settings', title: 'Settings', state: 'ok', found: parts.join(', ') };
	yield* await keyFile(settings);
	const address = baseUrl(settings);
	yield address;
	if (address.state === 'problem') return;
	yield* proxy(process.env);

	const project = await ask(settings, (argos) => firstOf(argos.submissions.list({}, { pageSize: 1 })));
	if (project.witnessed === undefined) {
		yield await unreached(settings, project.error);
		return;
	}
	const { witnessed, error } = project;
	yield network(new URL(addressOf(settings)).host, witnessed);
	const answered = api(error);
	yield answered;
	if (answered.state === 'ok') yield encryption(settings, { witnessed, error });
	yield clock(witnessed);
	if (answered.state === 'ok' && faceAuthKey) yield await faceAuth(settings);
}

interface Asked {
	witnessed: Witnessed | undefined;
	error: ArgosError | undefined;
}

/** One reading call; nothing of what it answers is kept but how it looked on the wire. */
async function ask(settings: ReadySettings, call: (argos: Argos) => Promise<unknown>): Promise<Asked> {
	const { transport, last } = witness(transportOf({ ...settings, retries: settings.retries ?? 0 }));
	try {
		await call(connect(settings, transport));
		return { witnessed: last(), error: undefined };
	} catch (error) {
		if (isArgosError(error)) return { witnessed: last(), error };
		throw error;
	}
}

async function firstOf(items: AsyncIterable<unknown>): Promise<void> {
	for await (const _ of items) return;
}

/** Nobody answered: tells a name that nobody knows from a certificate and from silence. */
async function unreached(settings: ReadySettings, error: ArgosError | undefined): Promise<Finding> {
	if (error?.kind === 'invalid-request') {
		return {
			id: 'settings',
			title: 'Settings',
			state: 'problem',
			found: error.message,
			exitCode: exitCodeOf(error),
		};
	}
	const base = { id: 'network', title: 'Network', state: 'problem', exitCode: EXIT.unreachable } as const;
	const { hostname } = new URL(addressOf(settings));
	const found = error?.summary ?? 'Nobody answered.';
	const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
	if (!isAddress && !(await lookup(hostname).catch(() => undefined))) {
		const advice =
			'The name of the host is not known here. Check ARGOS_BASE_URL and the DNS of this network.';
		return { ...base, found, advice };
	}
	if (/CERT|TLS|SSL|SIGNATURE|ISSUER/.test(found)) {
		const advice =
			'The certificate is not trusted. Behind an inspecting proxy, name its certificate in NODE_EXTRA_CA_CERTS.';
		return { ...base, found, advice };
	}
	return { ...base, found, advice: `${error?.advice ?? ''} "argos sandbox" starts a local ARGOS.`.trim() };
}

async function faceAuth(settings: ReadySettings): Promise<Finding> {
	const { error } = await ask(settings, (argos) => firstOf(argos.faceAuth.list({}, { pageSize: 1 })));
	const base = { id: 'face-auth', title: 'FaceAuth' } as const;
	if (error === undefined) return { ...base, state: 'ok', found: 'its key is accepted' };
	const advice = `${error.advice} It is read from ARGOS_FACEAUTH_KEY.`;
	return { ...base, state: 'problem', found: error.summary, advice, exitCode: exitCodeOf(error) };
}
