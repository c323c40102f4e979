import { oneOf } from '../switch-kinds.ts';

/** Verification by API: steps 1 and 2, and address codes (argos-api.md §7). */
export const VERIFICATION_SWITCHES = {
	stepErrors: oneOf(['message', 'errorCode', 'error'], 'message', {
		basis: 'UNKNOWN',
		meaning: 'Under which key the sentence of an error of steps 1 and 2 and of address codes stands.',
	}),
	stepWrongKey: oneOf(['forbidden', 'invalid-api-key'], 'forbidden', {
		basis: 'UNKNOWN',
		meaning: 'Steps with a wrong key: 403 `Forbidden` of the gateway, or 400 `invalid api key`.',
	}),
	stepOutcome: oneOf(['approved', 'pending'], 'approved', {
		basis: 'setting',
		meaning: 'How a good step 2 ends when the e-mail says nothing.',
	}),
	stepFileTooLarge: oneOf(['sentence', 'gateway'], 'sentence', {
		basis: 'UNKNOWN',
		meaning:
			'A picture above 3 MB (v2) or 2 MB (v3): `invalid id image` and its like, or 413 `Request Entity Too Large`.',
	}),
	fileUploadAs: oneOf(['boolean', 'text'], 'boolean', {
		basis: 'setting',
		meaning: 'Type of `file_upload` in the answer of step 1: `true` (sample) or `"true"` (description).',
	}),
	addressOption: oneOf(['on', 'required', 'off'], 'on', {
		basis: 'setting',
		meaning:
			'The project’s address option: address codes are given; with `required` step 2 must bring an address too; with `off` address codes are refused.',
	}),
	failSteps: oneOf(['no', 'id image processing error', 'data processing error'], 'no', {
		basis: 'setting',
		meaning: 'Makes every valid step answer this sentence; nothing is stored.',
	}),
};
