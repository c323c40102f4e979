/**
 * Sentences that the vendor documents, in lower case and without a final stop, and the gateway's own for an
 * unknown path. Only these are quoted to people: any other could hold a person's data, and no pattern would
 * catch a name. Source: argos-api.md §2.2 (gateway), §2.5, and the section named at each group.
 */
const SENTENCES: ReadonlySet<string> = new Set([
	// §2.2
	'invalid query string parameters',
	'user is not authorized to access this resource with an explicit deny',
	'forbidden',
	'missing authentication token',
	'request entity too large',
	'internal server error',
	'bad gateway',
	// §5.1
	'invalid payload',
	'required input data is missing',
	'invalid project',
	'invalid admin',
	'failed to complete migration',
	// §5.4
	'api-key is required',
	'the project is not found',
	'decryption is failed. please check the api-key',
	'data processing error',
	'data parsing error. please check input data',
	'submissionid is required',
	'projectid or x-api-key is required',
	'admin is required',
	'at least one property to modify is required',
	'invalid idtype. please check the idtype',
	'invalid kyc status. please check the kycstatus',
	'invalid gender. please check the gender',
	'invalid issuingcountry. please enter a valid iso 3166-1 alpha-3',
	'invalid nationality. please enter a valid iso 3166-1 alpha-3',
	'invalid birthdate. please enter the date as yyyy-mm-dd',
	'invalid issuedate. please enter the date as yyyy-mm-dd',
	'invalid expiredate. please enter the date as yyyy-mm-dd',
	// §5.5
	'not exist submission id',
	'not exist submission data',
	'not exist project data',
	'delete process fail',
	'adminname and comment is required',
	// §5.6
	'submission_id is required',
	'fields parameter is required and cannot be empty',
	'fields must be a string',
	'data_fields must be a string',
	'fields cannot be empty',
	'data_fields parameter is not allowed when fields does not include data',
	// §5.7
	'project not found',
	'access denied. the admin is not registered in the project',
	'submission id is required',
	'invalid submission id',
	'only submissions in pending status can be reviewed',
	'this submission cannot be reviewed by client',
	'invalid status',
	'invalid data format',
	'reject comment is required',
	// §5.9
	'fail to parse the input data',
	'cannot find project info',
	'invalid submission',
	'at least one image parameter is required',
	'the idtype is required when submit idimage or idbackimage',
	'invalid idtype',
	'failed to put image',
	// §5.10 to §5.12
	'token not found',
	// §5.13
	'cannot find submission',
	'fail to search aml',
	'invalid aml threshold',
	// §5.17
	'some records do not exist',
	// §5.18
	'projection count limit exceeded',
	'projection not found',
	'method not allowed for /projections/projectionid path',
	// §6
	'required field is missing',
	'faceauth_project not found',
	'authid is required',
	'required key is missing',
	'error in processing data',
	'cannot find submission. please check input data',
	'error in delete submission',
	// §7
	'failed to parse the input data',
	'invalid id image',
	'missing required parameters',
	'invalid email address format',
	'id image processing error',
	'failed to find the project',
	'invalid api key',
	'invalid face image',
	'invalid or missing an address image',
	'missing address data parameters',
	'this submission is already processed',
]);

/** Documented sentences that go on with a value, which is cut off. Source: §5.6, §5.13, §7. */
const BEGINNINGS = [
	'invalid fields found in fields',
	'invalid fields found in data_fields',
	'invalid format for fields',
	'invalid format for data_fields',
	'the nationality is invalid',
	'invalid id type',
] as const;

/** The sentence as it may be shown, or `undefined`. `field` is the parameter that it names, if we sent such a one. */
export function quotable(sentence: string | undefined, field: string | undefined): string | undefined {
	const text = sentence?.trim().replace(/\.$/, '');
	if (text === undefined || text === '') return undefined;
	if (field !== undefined || SENTENCES.has(text.toLowerCase())) return text;
	const beginning = BEGINNINGS.find(
		(start) => text.toLowerCase().startsWith(`${start}:`) || text.toLowerCase().startsWith(`${start} :`),
	);
	return beginning && text.slice(0, beginning.length);
}
