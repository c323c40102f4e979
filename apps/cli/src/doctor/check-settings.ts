import { release } from 'node:os';
import { checkBaseUrl, isArgosError, LIVE_BASE_URL, LIVE_BASE_URL_V2 } from '@argos/core';
import manifest from '../../package.json' with { type: 'json' };
import { EXIT } from '../exit-codes.ts';
import { othersCanRead } from '../read-key.ts';
import type { ReadySettings } from '../settings.ts';
import type { Finding } from './finding.ts';

export function versions(): Finding {
	const { deno, node } = process.versions;
	const runtime = deno === undefined ? `Node ${node}` : `Deno ${deno}`;
	const found = `argos ${manifest.version}, ${runtime}, ${process.platform} ${release()}`;
	return { id: 'versions', title: 'Versions', state: 'ok', found };
}

export async function keyFile({ apiKey, faceAuthKey }: ReadySettings): Promise<Finding[]> {
	const files = [apiKey, faceAuthKey].flatMap((key) => key?.file ?? []);
	return Promise.all(
		files.map(async (file): Promise<Finding> => {
			const open = await othersCanRead(file);
			const found = open ? `others on this machine can read ${file}` : `${file} is yours alone`;
			const advice = open ? `chmod 600 ${file}` : undefined;
			return { id: 'key-file', title: 'Key file', state: open ? 'note' : 'ok', found, advice };
		}),
	);
}

/** Where calls go to. */
export function addressOf({ baseUrl, version }: Pick<ReadySettings, 'baseUrl' | 'version'>): string {
	return baseUrl ?? (version === 'v2' ? LIVE_BASE_URL_V2 : LIVE_BASE_URL);
}

export function baseUrl(settings: ReadySettings): Finding {
	const base = { id: 'base-url', title: 'Base URL' } as const;
	try {
		const address = checkBaseUrl(addressOf(settings));
		const ending = /\/v\d+$/.test(address);
		const plain = address.startsWith('http:') ? ' (plain http, which stays on this machine)' : '';
		if (ending) return { ...base, state: 'ok', found: `${address}${plain}` };
		const advice = 'Base URLs of ARGOS end in the version, such as /v3. Check ARGOS_BASE_URL.';
		return { ...base, state: 'note', found: `${address} does not end in a version`, advice };
	} catch (error) {
		const [found, advice] = isArgosError(error) ? [error.summary, error.advice] : ['It cannot be used.'];
		const hint = `${advice ?? ''} It is read from ARGOS_BASE_URL or --base-url.`.trim();
		return { ...base, state: 'problem', found, advice: hint, exitCode: EXIT.usage };
	}
}

/** Node's fetch passes proxies by unless it is told. */
export function proxy(env: NodeJS.ProcessEnv): Finding[] {
	const named = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].filter((name) => env[name]);
	if (named.length === 0) return [];
	const used = env.NODE_USE_ENV_PROXY === '1';
	const found = `${named.join(' and ')} ${named.length === 1 ? 'is' : 'are'} set, and ${used ? 'used' : 'not used'}`;
	const advice = used
		? undefined
		: 'Where a proxy is needed, set NODE_USE_ENV_PROXY=1 as well (Node 24 and up).';
	return [{ id: 'proxy', title: 'Proxy', state: used ? 'ok' : 'note', found, advice }];
}
