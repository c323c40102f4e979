/** An error page of the form. The documents name families of codes, and few numbers (argos-api.md §9). */
export interface PageError {
	code: string;
	title: string;
	text: string;
}

const ERRORS = {
	project: {
		code: 'QS-*',
		title: 'Invalid projectId',
		text: 'The link names no project that this sandbox knows. Set pid; switch liveformProjectIds lists the known ones.',
	},
	encrypted: {
		code: 'QS-*',
		title: 'The link cannot be read',
		text: 'What is under "encrypted" does not open with this project\'s API key, or is no JSON object of parameters.',
	},
	exclusive: {
		code: 'QS-*',
		title: 'These parameters exclude each other',
		text: 'auxidField does not go together with selectedIssuingCountry or selectedIdType.',
	},
	expiredStart: {
		code: 'PV-40018',
		title: 'This link has expired',
		text: 'It could be started until the time in startValidUntil only. Ask for a new link.',
	},
	badStart: {
		code: 'QS-*',
		title: 'The link cannot be read',
		text: 'startValidUntil is no moment in ISO 8601, UTC, such as 2026-01-31T12:00:00Z.',
	},
	tokenMissing: {
		code: 'TK-*',
		title: 'A token is needed',
		text: 'The project is in private mode (switch liveformPrivateMode): the link must carry a token.',
	},
	tokenExpired: {
		code: 'TK-10001',
		title: 'The token has expired',
		text: 'It was used before: a submission with it is decided or in review, or its three minutes are over.',
	},
	sidMissing: {
		code: 'QS-*',
		title: 'Required field is missing',
		text: 'The link must carry sid, the id of the submission.',
	},
	sid: {
		code: 'QS-*',
		title: 'Invalid submissionId',
		text: 'The link names no submission that fits: it is unknown, deleted, or not in the needed status.',
	},
	step: {
		code: 'ER-*',
		title: 'This step is over',
		text: 'The submission is decided already, or it was removed. Start again with the link.',
	},
	picture: {
		code: 'ER-*',
		title: 'The picture cannot be used',
		text: 'Take a JPEG or PNG file that is not too large, or use the sample picture.',
	},
} satisfies Record<string, PageError>;

export function pageError(name: keyof typeof ERRORS): PageError {
	return ERRORS[name];
}
