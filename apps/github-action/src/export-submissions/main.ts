import { createHash, type Hash } from 'node:crypto';
import { group, info, setFailed } from '@actions/core';
import type { Submission } from '@argos/core';
import { connect } from '../connection.ts';
import type { Job } from '../start.ts';
import { writeWhole } from '../write-whole.ts';
import type { EXPORT_SUBMISSIONS } from './definition.ts';
import { found } from './found.ts';
import { linesOf } from './lines.ts';
import { planOf } from './plan.ts';
import { openingCommand, sealed } from './seal.ts';
import { count, newTally, type Tally, tell } from './tally.ts';
import { warnOfMissingAml, warnOfPersonalData } from './warnings.ts';

const PROGRESS_EVERY = 1000;

/** Exports all submissions that are wanted. The file is there when it is whole, and only then. */
export async function exportSubmissions({ values, signal }: Job<typeof EXPORT_SUBMISSIONS>): Promise<void> {
	const plan = planOf(values);
	warnOfPersonalData(plan);
	const { columns, path, format, passphrase } = plan;
	const { since, until, status, email, 'user-id': userId } = values;
	const inFull = values['in-full'] === 'true';
	const limit = values.limit === '' ? undefined : Number(values.limit);
	const tally = newTally();
	const hash = createHash('sha256');
	let written = '';

	try {
		await group(`Exporting submissions to ${path}`, async () => {
			const wanted = { since, until, status, email, userId, limit };
			const submissions = counted(found({ argos: connect(values), wanted, inFull, signal }), tally);
			const formulas = values.formulas === 'keep' ? 'keep' : 'escape';
			const lines = linesOf(submissions, { format, columns, formulas });
			const bytes = passphrase === '' ? lines : sealed(lines, passphrase);
			written = await writeWhole({ path, chunks: digested(bytes, hash) });
		});
	} finally {
		const digest = written === '' ? '' : hash.digest('hex');
		await tell({ tally, columns, path: written, format, digest, encrypted: passphrase !== '' });
	}
	if (passphrase !== '') info(`Open it with: ${openingCommand(written)}`);
	if (!inFull) warnOfMissingAml(columns, tally);
	const sentence = `${tally.count} submissions were exported to ${written}.`;
	if (tally.count === 0 && values['fail-on'] === 'empty') {
		setFailed(`${sentence} There is none that fits since, until, status, email and user-id.`);
	} else info(sentence);
}

async function* counted(
	submissions: AsyncIterable<Submission>,
	tally: Tally,
): AsyncGenerator<Submission, void, undefined> {
	for await (const submission of submissions) {
		count(tally, submission);
		if (tally.count % PROGRESS_EVERY === 0) info(`${tally.count} submissions`);
		yield submission;
	}
}

async function* digested(
	chunks: AsyncIterable<string | Uint8Array>,
	hash: Hash,
): AsyncGenerator<string | Uint8Array, void, undefined> {
	for await (const chunk of chunks) {
		hash.update(chunk);
		yield chunk;
	}
}
