/**
 * Sentences that the vendor documents, in lower case and without a final stop, and the gateway's own for an
 * unknown path. Only these are quoted to people: any other could hold a person's data, and no pattern would
 * catch a name. Source: argos-api.md §2.2 (gateway), §2.5, §5.1, §5.4.
 */
const SENTENCES: ReadonlySet<string> = new Set([
	'invalid query string parameters',
	'user is not authorized to access this resource with an explicit deny',
	'forbidden',
	'missing authentication token',
	'request entity too large',
	'internal server error',
	'bad gateway',
	'invalid payload',
	'required input data is missing',
	'invalid project',
	'invalid admin',
	'failed to complete migration',
	'cannot find submission',
	'submissionid is required',
	'decryption is failed. please check the api-key',
]);

/** The sentence as it may be shown, or `undefined`. `field` is the parameter that it names, if we sent such a one. */
export function quotable(sentence: string | undefined, field: string | undefined): string | undefined {
	const text = sentence?.trim().replace(/\.$/, '');
	if (text === undefined || text === '') return undefined;
	return field !== undefined || SENTENCES.has(text.toLowerCase()) ? text : undefined;
}
