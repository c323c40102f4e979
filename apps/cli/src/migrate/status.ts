import { openJournalForReading, summaryOf } from '@argos/migrate';
import { printLine } from '../output.ts';
import { asOperand } from './go-on.ts';
import { isAtWork } from './is-at-work.ts';
import { nextSteps } from './next-steps.ts';
import { number } from './words.ts';

/** Tells where a migration stands by its journal; another process may be at work on it. */
export async function showStatus(journal: string, { json = false }: { json?: boolean }): Promise<void> {
	const reader = openJournalForReading(journal);
	const { head } = reader;
	const summary = await summaryOf(reader).finally(() => reader.close());
	const { rows, done, failed, unknown, skipped, pending } = summary;
	const counts = { rows, done, failed, unknown, skipped, pending };
	const { createdAt, input, reference } = head;
	const lastActivity = isoMoment(summary.lastSettledAt ?? summary.firstSentAt);
	const atWork = isAtWork(journal, head);
	if (json) {
		const told = { journal, input, reference, createdAt, lastActivity, atWork, ...counts };
		await printLine(JSON.stringify(told));
		return;
	}
	const facts: (readonly [string, string])[] = [
		['Journal', journal],
		['Input', input ?? 'a stream'],
		['Reference', reference ?? 'none'],
		['Begun', createdAt],
		['Last activity', lastActivity ?? 'none yet'],
		['At work now', atWork ? 'yes, a process is sending' : 'no'],
		['Rows', number(rows)],
		['Done', number(done)],
		['Failed', number(failed)],
		['Unknown', number(unknown)],
		['Left out', number(skipped)],
		['Not sent yet', number(pending)],
	];
	const goOn = ['migrate', 'resume', asOperand(journal)];
	const steps = atWork ? [] : nextSteps({ summary: counts, journal, goOn });
	const lines = [...facts.map(([label, text]) => `${label.padEnd(15)}${text}`), ...steps];
	for (const line of lines) await printLine(line);
}

function isoMoment(ms: number | undefined): string | undefined {
	return ms === undefined ? undefined : new Date(ms).toISOString();
}
