import { type ArgosError, sealedText } from '@argos/core';
import { EXIT, exitCodeOf } from '../exit-codes.ts';
import type { ReadySettings } from '../settings.ts';
import type { Finding } from './finding.ts';
import type { Witnessed } from './witness.ts';

/** Beyond this, in milliseconds, days and quotas of both sides drift apart. */
const CLOCK_TOLERANCE_MS = 60_000;

/** Whether anybody answered, and how quickly. */
export function network(host: string, { took }: Witnessed): Finding {
	return { id: 'network', title: 'Network', state: 'ok', found: `${host} answered in ${Math.ceil(took)} ms` };
}

/** Whether the answer is that of an ARGOS that takes the key and this machine. */
export function api(error: ArgosError | undefined): Finding {
	const base = { id: 'api', title: 'API' } as const;
	// An answer that does not open was given to whoever holds the key.
	if (error === undefined || error.kind === 'decryption') {
		return { ...base, state: 'ok', found: 'the key and this IP address are accepted' };
	}
	const advice =
		error.kind === 'unauthorized'
			? `${error.advice} It is read from ARGOS_API_KEY or the key file.`
			: error.advice;
	return { ...base, state: 'problem', found: error.summary, advice, exitCode: exitCodeOf(error) };
}

/** Whether both sides agree on the project's "Secure Data Transmission". */
export function encryption(
	{ encryption: ours }: ReadySettings,
	{ witnessed, error }: { witnessed: Witnessed; error: ArgosError | undefined },
): Finding {
	const base = { id: 'encryption', title: 'Encryption' } as const;
	const problem = (found: string, advice: string): Finding => ({
		...base,
		state: 'problem',
		found,
		advice,
		exitCode: EXIT.unreadable,
	});
	const sealed = isSealed(witnessed);
	if (ours === 'off') {
		if (!sealed) return { ...base, state: 'ok', found: 'off on both sides' };
		return problem(
			'the project encrypts, but it is off here',
			'Set ARGOS_ENCRYPTION=aes-256-ecb, or switch Secure Data Transmission off in the ARGOS dashboard.',
		);
	}
	if (!sealed) {
		return problem(
			'it is on here, but the project answers in clear',
			'Set ARGOS_ENCRYPTION=off, or switch Secure Data Transmission on in the ARGOS dashboard.',
		);
	}
	if (error === undefined) return { ...base, state: 'ok', found: `${ours} on both sides` };
	return problem(
		'both sides encrypt, but the answer does not open with this key',
		"The key was accepted, so the project's encryption uses another secret or derivation: ask ARGOS how the AES key is made (here: SHA-256 of the API key).",
	);
}

/** The watch goes by the server's clock and quotas by UTC days, so a wrong clock only surprises people. */
export function clock({ response, at }: Witnessed): Finding {
	const base = { id: 'clock', title: 'Clock' } as const;
	const theirs = Date.parse(response.headers.date ?? '');
	if (Number.isNaN(theirs)) return { ...base, state: 'note', found: 'the answer does not tell the time' };
	const seconds = Math.round(Math.abs(at - theirs) / 1000);
	if (seconds * 1000 <= CLOCK_TOLERANCE_MS) {
		return { ...base, state: 'ok', found: 'agrees with that of the server' };
	}
	const found = `this machine is ${seconds.toLocaleString('en')} s ${at > theirs ? 'ahead of' : 'behind'} the server`;
	const advice =
		'Set the clock by the network. The watch goes by the server, but days, quotas and logs of the two do not agree.';
	return { ...base, state: 'problem', found, advice, exitCode: EXIT.failed };
}

function isSealed({ response: { body } }: Witnessed): boolean {
	try {
		return body instanceof Uint8Array && sealedText(JSON.parse(new TextDecoder().decode(body))) !== undefined;
	} catch {
		return false;
	}
}
