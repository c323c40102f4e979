import type { Safety } from '../endpoints/endpoint.ts';
import type { TransportError, TransportFault } from '../transports/transport-error.ts';
import { ArgosError } from './argos-error.ts';
import type { ArgosErrorKind } from './kinds.ts';
import { lostAnswer } from './lost-answer.ts';

/** Makes the error for a call without a whole answer. */
export function errorFromTransport(problem: {
	error: TransportError;
	operation: string;
	safety: Safety;
	baseUrl: string;
	secrets: readonly string[];
}): ArgosError {
	const { error, operation, safety, baseUrl, secrets } = problem;
	const host = new URL(baseUrl).host;
	const code = error.code ? ` (${error.code})` : '';
	// A request that found nobody cannot have taken effect; any other may have.
	const reached = error.fault !== 'unreachable';
	const faults: Record<TransportFault, { kind: ArgosErrorKind; summary: string }> = {
		unreachable: { kind: 'network', summary: `${host} could not be reached${code}.` },
		broken: {
			kind: 'network',
			summary: `The connection to ${host} broke before the whole answer came${code}.`,
		},
		timeout: { kind: 'timeout', summary: `${host} did not answer in time${code}.` },
		aborted: { kind: 'aborted', summary: 'The call was given up before the answer came.' },
	};
	return new ArgosError({
		...faults[error.fault],
		...(reached && lostAnswer(safety)),
		operation,
		secrets,
	});
}
