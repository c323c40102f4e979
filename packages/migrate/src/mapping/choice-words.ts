/** What words of people's files mean, compared without capitals, accents, blanks and punctuation. */
export interface Words {
	readonly meaning: Readonly<Record<string, readonly string[]>>;
	/** Words that are understood and cannot be taken: reason → words. */
	readonly refused: Readonly<Record<string, readonly string[]>>;
}

/** Only words that mean one thing. `ok`, `yes`, `clear`, `active`, `completed` differ from system to system. */
export const STATUS_WORDS: Words = {
	meaning: {
		approved: ['accepted', 'pass', 'passed', 'verified'],
		rejected: ['declined', 'denied', 'refused', 'failed'],
	},
	refused: {
		'is not decided yet: ARGOS takes over approved and rejected cases only; leave such rows out': [
			'pending',
			'pending review',
			'in review',
			'under review',
			'manual review',
			'needs review',
			'in progress',
			'processing',
			'incomplete',
			'not started',
			'started',
			'submitted',
			'waiting',
			'queued',
			'draft',
			'on hold',
			'resubmission requested',
		],
	},
};

export const GENDER_WORDS: Words = {
	meaning: {
		female: [
			'f',
			'w',
			'woman',
			'weiblich',
			'féminin',
			'femme',
			'femenino',
			'feminino',
			'mujer',
			'여',
			'여성',
			'여자',
		],
		male: ['m', 'man', 'männlich', 'masculin', 'homme', 'masculino', 'hombre', '남', '남성', '남자'],
	},
	refused: {
		// Spanish files write H (hombre) and M (mujer), French ones H (homme) and F (femme).
		'can be of a file in which M means a woman: say what both letters mean under "values" of the mapping': [
			'h',
		],
	},
};

/** The vendor's full list of codes is not known (argos-api.md §10.1). */
export const ID_TYPE_WORDS: Words = {
	meaning: {
		drivers_license: [
			'driver license',
			'driver licence',
			"driver's licence",
			'driving license',
			'driving licence',
		],
		government_id: [
			'national id',
			'national id card',
			'national identity card',
			'identity card',
			'id card',
			'government id card',
		],
		residence_permit: ['resident permit', 'residence permit card', 'residence card'],
		aadhaar: ['aadhar', 'aadhaar card', 'aadhar card'],
		// A second spelling in the vendor's own samples; given on as it is.
		drvlic: [],
	},
	// They look like codes.
	refused: {
		'names no kind of document: leave it empty, or give it the value null under "values" of the mapping': [
			'null',
			'none',
			'nil',
			'nan',
			'na',
			'undefined',
			'unknown',
		],
	},
};
