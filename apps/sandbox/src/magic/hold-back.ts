import { setTimeout as wait } from 'node:timers/promises';
import type { Project } from '../project.ts';

/** Holds an answer back by real milliseconds; a sandbox that closes waits for nothing. */
export async function holdBack({ closing }: Project, slowMs: number): Promise<void> {
	if (slowMs > 0) await wait(slowMs, undefined, { signal: closing, ref: false }).catch(() => {});
}
