import type { RawAnswer } from './raw-http.ts';
import type { Bench } from './start.ts';

/** Sends an object as JSON, or a text as it is. */
export function send(bench: Bench, call: string, body: unknown): Promise<RawAnswer> {
	const [method = 'GET', path = ''] = call.split(' ');
	return bench.call(path, { method, body: typeof body === 'string' ? body : JSON.stringify(body) });
}
