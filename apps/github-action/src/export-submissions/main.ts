import { createHash, type Hash } from 'node:crypto';
import { group, info, setFailed } from '@actions/core';
import type { Submission } from '@argos/core';
import { annotate } from '../annotations.ts';
import { connect } from '../connection.ts';
import { wrongInputs } from '../inputs.ts';
import { pathInWorkspace } from '../path-in-workspace.ts';
import type { Job } from '../start.ts';
import { writeWhole } from '../write-whole.ts';
import { type Column, readColumns } from './columns.ts';
import { type EXPORT_SUBMISSIONS, PASSPHRASE_LENGTH } from './definition.ts';
import { found } from './found.ts';
import { linesOf } from './lines.ts';
import { openingCommand, sealed } from './seal.ts';
import { count, newTally, type Tally, tell } from './tally.ts';

const PROGRESS_EVERY = 1000;

/** Exports all submissions that are wanted. The file is there when it is whole, and only then. */
export async function exportSubmissions({ values, signal }: Job<typeof EXPORT_SUBMISSIONS>): Promise<void> {
	const { columns, path, passphrase, format } = planOf(values);
	if (passphrase === '') warnOfPersonalData(columns, path);
	const { since, until, status, email, 'user-id': userId, formulas } = values;
	const limit = values.limit === '' ? undefined : Number(values.limit);
	const tally = newTally();
	const hash = createHash('sha256');
	const submissions = found({
		argos: connect(values),
		wanted: { since, until, status, email, userId, limit },
		inFull: values['in-full'] === 'true',
		signal,
	});
	const lines = linesOf(counted(submissions, tally), {
		format,
		columns,
		formulas: formulas === 'keep' ? 'keep' : 'escape',
	});
	const bytes = passphrase === '' ? lines : sealed(lines, passphrase);
	let written = '';

	try {
		await group(`Exporting submissions to ${path}`, async () => {
			written = await writeWhole({ path, chunks: digested(bytes, hash) });
		});
	} finally {
		const digest = written === '' ? '' : hash.digest('hex');
		await tell({ tally, columns, path: written, format, digest, encrypted: passphrase !== '' });
	}
	if (passphrase !== '') info(`Open it with: ${openingCommand(written)}`);
	const asksForAml = columns.some(({ path: name }) => name.startsWith('aml.'));
	if (asksForAml && tally.withoutAml > 0 && values['in-full'] === 'false') {
		annotate(
			'warning',
			`${tally.withoutAml} of ${tally.count} submissions came without an AML result, which lists may lack. Set in-full to true to read each in full.`,
		);
	}
	const sentence = `${tally.count} submissions were exported to ${written}.`;
	if (tally.count === 0 && values['fail-on'] === 'empty') {
		setFailed(`${sentence} There is none that fits since, until, status, email and user-id.`);
	} else info(sentence);
}

/** @throws {ArgosError} `invalid-request` with all that is wrong */
function planOf(values: Job<typeof EXPORT_SUBMISSIONS>['values']) {
	const { 'encrypt-with': passphrase } = values;
	const format = values.format === 'jsonl' ? 'jsonl' : 'csv';
	const { columns, issues } = readColumns(values.columns);
	const wrong = [
		passphrase === '' && values.encrypt === 'required' && 'is missing, and encrypt asks for it',
		passphrase !== '' &&
			passphrase.length < PASSPHRASE_LENGTH &&
			`must have at least ${PASSPHRASE_LENGTH} characters`,
		/[\r\n]/.test(passphrase) && 'must be one line',
	].filter((reason) => reason !== false);
	const all = [...issues, ...wrong.map((reason) => ({ field: 'encrypt-with', reason }))];
	if (all.length > 0) throw wrongInputs(all);
	const standard = `argos-submissions.${format}${passphrase === '' ? '' : '.enc'}`;
	return { columns, format, passphrase, path: values.path || standard } as const;
}

function warnOfPersonalData(columns: readonly Column[], path: string): void {
	const personal = columns.filter(({ sensitive }) => sensitive).map((column) => column.path);
	if (personal.length === 0 || pathInWorkspace(path) === undefined) return;
	annotate(
		'warning',
		`Personal data is written into the workspace in clear (${personal.join(', ')}), and every later step and whoever gets it as an artifact can read it. Set encrypt-with, or choose fewer columns.`,
		{ title: 'Personal data in clear' },
	);
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
