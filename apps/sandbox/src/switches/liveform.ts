import { flag, httpUrlOrNull, integer, listOrNull, oneOf } from '../switch-kinds.ts';

/** The simulated hosted form (argos-api.md §9) and its FaceAuth page (§6). */
export const LIVEFORM_SWITCHES = {
	liveformProjectIds: listOrNull(null, {
		basis: 'setting',
		meaning: 'Project ids that a link may name under `pid`; `null` = any.',
	}),
	liveformEncryptedOnly: flag(false, {
		basis: 'setting',
		meaning: 'Whether Liveform ignores every clear parameter but `pid` and `lang`.',
	}),
	liveformPrivateMode: flag(false, {
		basis: 'setting',
		meaning: 'Whether a Liveform link must carry a token that is not used up.',
	}),
	liveformReturnUrl: httpUrlOrNull(null, {
		basis: 'setting',
		meaning: 'Where Liveform sends the person at the end, after five seconds or on OK; `null` = nowhere.',
	}),
	liveformReturnFields: listOrNull(['userid', 'email', 'submissionId', 'kycStatus'], {
		basis: 'setting',
		meaning:
			'What the return URL carries: `userid`, `cf1` to `cf3`, `email`, `submissionId`, `kycStatus`, `errorCode`.',
	}),
	liveformBlacklistCountries: listOrNull(null, {
		basis: 'setting',
		meaning: 'Issuing countries that Liveform rejects as `blacklistCountry`; a link can switch the rule off.',
	}),
	liveformAgeLimit: integer(0, {
		basis: 'setting',
		minimum: 0,
		meaning: 'Liveform rejects younger people as `under_ageLimit`; 0 = none. A link can switch the rule off.',
	}),
	liveformRejectDuplicateUser: flag(false, {
		basis: 'setting',
		meaning:
			'Whether Liveform rejects a person approved before as `duplicate_user`; a link can say otherwise.',
	}),
	faceAuthLinkText: oneOf(['both', 'json', 'query'], 'both', {
		basis: 'UNKNOWN',
		meaning:
			'What a FaceAuth link encrypts: a JSON object, query-style text (as the page prints it), or either.',
	}),
};
