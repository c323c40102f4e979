import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Change } from '../events.ts';
import type { Project } from '../project.ts';

/** News of this long are told together, so that thousands of calls per second do not drown the page. */
const GATHER_MS = 50;
/** Above it a reader does better to read everything again. */
const MOST_IDS = 200;

/** Server-sent events: each tells one {@link Change}. Ends when the reader leaves or the sandbox closes. */
export function streamChanges(c: Context, project: Project): Response {
	return streamSSE(c, async (stream) => {
		const ended = new AbortController();
		const end = () => ended.abort();
		const gathered = new Map<string, Change>();
		let timer: NodeJS.Timeout | undefined;

		async function tell(): Promise<void> {
			const news = gathered.size >= MOST_IDS ? kindsOf(gathered) : [...gathered.values()];
			gathered.clear();
			for (const change of news) await stream.writeSSE({ data: JSON.stringify(change) });
			// Only now, so that a reader who does not read is told of everything at once later on.
			timer = undefined;
			if (gathered.size > 0) tellSoon();
		}

		function tellSoon(): void {
			timer ??= setTimeout(() => void tell(), GATHER_MS).unref();
		}

		const stop = project.changes.listen((change) => {
			const isMany = gathered.size >= MOST_IDS;
			gathered.set(isMany ? change.kind : `${change.kind} ${change.id ?? ''}`, change);
			tellSoon();
		});
		stream.onAbort(end);
		project.closing.addEventListener('abort', end);
		// Tells the browser at once that it is connected.
		await stream.write(': connected\n\n');
		if (!project.closing.aborted && !stream.aborted) {
			await new Promise((resolve) => ended.signal.addEventListener('abort', resolve));
		}
		stop();
		clearTimeout(timer);
		project.closing.removeEventListener('abort', end);
	});
}

function kindsOf(gathered: Map<string, Change>): Change[] {
	return [...new Set([...gathered.values()].map(({ kind }) => kind))].map((kind) => ({ kind }));
}
