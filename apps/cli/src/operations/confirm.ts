import type { OperationDescription } from '@argos/core';
import { confirm, isCancel } from '@clack/prompts';
import { CliError } from '../cli-error.ts';

/**
 * Lets a person think twice before something is gone for good; programs say `--yes` instead.
 * @throws {CliError} `usage` when nobody can be asked, `interrupted` when the answer is no
 */
export async function assertConfirmed(
	{ kind, summary }: OperationDescription,
	{ yes = false }: { yes?: boolean | undefined },
): Promise<void> {
	if (kind !== 'destructive' || yes) return;
	if (!process.stdin.isTTY || !process.stderr.isTTY) {
		throw new CliError('usage', `${summary} Add --yes when that is meant. Nothing was sent.`);
	}
	const answer = await confirm({
		message: `${summary} Go on?`,
		initialValue: false,
		output: process.stderr,
	});
	if (isCancel(answer) || !answer) throw new CliError('interrupted', 'Not confirmed. Nothing was sent.');
}
