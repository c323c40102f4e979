import { checkUp } from '../doctor/check-up.ts';
import type { Finding } from '../doctor/finding.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { oneLine } from '../one-line.ts';
import { printLine } from '../output.ts';
import type { ConnectionFlags } from '../settings.ts';

export interface DoctorFlags extends ConnectionFlags {
	json?: boolean;
}

const MARKS = { ok: 'ok', problem: 'PROBLEM', note: 'note' } as const;

/** Tells what works and what does not; the first problem decides how it ends. */
export async function runDoctor({ json = false, ...flags }: DoctorFlags): Promise<ExitCode> {
	const findings: Finding[] = [];
	for await (const finding of checkUp(flags)) {
		findings.push(finding);
		if (!json) await printLine(inWords(finding));
	}
	const problem = findings.find(({ state }) => state === 'problem');
	const ok = problem === undefined;
	if (json)
		await printLine(JSON.stringify({ ok, checks: findings.map(({ exitCode: _, ...check }) => check) }));
	else await printLine(ok ? '\nEverything works.' : '\nMend the first problem, then run it again.');
	return problem?.exitCode ?? (ok ? EXIT.ok : EXIT.failed);
}

function inWords({ state, title, found, advice }: Finding): string {
	const line = `${MARKS[state].padEnd(9)}${title.padEnd(13)}${oneLine(found)}`;
	return advice ? `${line}\n${' '.repeat(22)}${oneLine(advice)}` : line;
}
