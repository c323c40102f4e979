import { flag, oneOf } from '../switch-kinds.ts';

/** Secure Data Transmission (argos-api.md §3). */
export const ENCRYPTION_SWITCHES = {
	wrappedRequests: oneOf(['accept', 'refuse'], 'accept', {
		basis: 'UNKNOWN',
		meaning: 'Encryption: also read the ciphertext from `{"data": ...}` and `{"body": ...}`.',
	}),
	plainBase64Requests: oneOf(['accept', 'refuse'], 'accept', {
		basis: 'UNKNOWN',
		meaning: 'Encryption: also read a body that is Base64 but not percent-encoded.',
	}),
	clearRequests: oneOf(['refuse', 'accept'], 'refuse', {
		basis: 'UNKNOWN',
		meaning: 'Encryption: a body in clear is `invalid_payload`, or read as it is.',
	}),
	undocumentedEncryption: oneOf(['mirror', 'sealed', 'clear'], 'mirror', {
		basis: 'UNKNOWN',
		meaning:
			'Encryption where no document speaks of it (reviews, pictures, partial deletions, screening, monitoring, projections, FaceAuth, ARGOS ID, verification): answer as asked and read both, as elsewhere, or never.',
	}),
	encryptErrors: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Encryption: whether application errors are encrypted too. Gateway errors never are.',
	}),
	percentEncodeAnswers: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Encryption: whether the Base64 in `data` of an answer is percent-encoded.',
	}),
	answerNesting: oneOf(['body', 'response.body'], 'body', {
		basis: 'INFERRED',
		meaning: 'Encryption: `{"data","isEncrypted"}` is the answer itself, or lies under `response.body`.',
	}),
};
