import { setTimeout as timer } from 'node:timers/promises';
import { group, info, setFailed } from '@actions/core';
import { connect } from '../connection.ts';
import { wrongInputs } from '../inputs.ts';
import type { Job } from '../start.ts';
import type { WAIT_FOR_RESULT } from './definition.ts';
import { lookAt, lookAtNewest } from './look.ts';
import { sentenceOf, tell } from './tell.ts';
import { waitForDecision } from './wait-for-decision.ts';

/** Waits for the result. Outputs and summary tell how it stands at the end, also when the time is over. */
export async function waitForResult({ values, signal }: Job<typeof WAIT_FOR_RESULT>): Promise<void> {
	const { 'submission-id': submissionId, 'user-id': userId, 'fail-on': failOn } = values;
	if ((submissionId === '') === (userId === '')) {
		throw wrongInputs([{ field: 'submission-id', reason: 'or user-id must be given, and not both' }]);
	}
	const argos = connect(values);
	const look =
		submissionId === '' ? lookAtNewest({ argos, userId, signal }) : lookAt({ argos, submissionId, signal });
	const waited = await group('Waiting for a result', () =>
		waitForDecision({
			look,
			timeoutMs: Number(values.timeout) * 60_000,
			intervalMs: Number(values.interval) * 1000,
			waitWhenMissing: values['if-missing'] === 'wait',
			signal,
			now: Date.now,
			wait: (ms, whileNot) => timer(ms, undefined, { signal: whileNot }),
			onLook: ({ name, nextInMs, leftMs }) =>
				info(`${name}; next look in ${Math.ceil(nextInMs / 1000)} s, ${Math.ceil(leftMs / 60_000)} min left`),
		}),
	);
	await tell(waited);
	const { submission, timedOut } = waited;
	const rejected = submission?.status === 'rejected';
	const fatal =
		(timedOut && (failOn === 'timeout' || failOn === 'any')) ||
		(rejected && (failOn === 'rejected' || failOn === 'any'));
	if (fatal) setFailed(sentenceOf(waited));
	else info(sentenceOf(waited));
}
