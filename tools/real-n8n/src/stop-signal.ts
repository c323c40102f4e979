import { Refusal } from './refusal.ts';

/** Aborts at the first Ctrl-C or request to end. */
export function stopSignal(): AbortSignal {
	const controller = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(name, () => controller.abort(new Refusal('Stopped.')));
	return controller.signal;
}
