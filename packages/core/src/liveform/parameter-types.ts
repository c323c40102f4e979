/** What may be set in a link to the hosted form. Source: argos-api.md §9. */
export interface LiveformParameters {
	email?: string | undefined;
	/** The client's own id of this user. */
	userId?: string | undefined;
	/** An existing submission (`sid`). */
	submissionId?: string | undefined;
	cf1?: string | undefined;
	cf2?: string | undefined;
	cf3?: string | undefined;
	/** A private-mode token. */
	token?: string | undefined;
	/** Only `false` exists: the project's rule does not hold for this case. */
	blacklistCountries?: false | undefined;
	/** As `blacklistCountries`. Knowledge-based projects do not have it. */
	approvePeriod?: false | undefined;
	/** As `blacklistCountries`. Knowledge-based projects do not have it. */
	rejectPeriod?: false | undefined;
	/** As `blacklistCountries`. */
	ageLimit?: false | undefined;
	rejectDuplicateUser?: boolean | undefined;
	/** ISO 3166-1 alpha-3. Encrypted links only. */
	allowedCountries?: string | readonly string[] | undefined;
	/** ID card codes such as `passport`. Encrypted links only. */
	allowedIdTypes?: string | readonly string[] | undefined;
	/** Document fields to show; their names are not documented. Encrypted links only. */
	allowedDocumentFields?: string | readonly string[] | undefined;
	/** Skips the country step. ISO 3166-1 alpha-3. Encrypted links only. */
	selectedIssuingCountry?: string | undefined;
	/** Skips the document step. Encrypted links only. */
	selectedIdType?: string | undefined;
	/** An extra check. Not together with the two above. Encrypted links only. */
	auxidField?: 'phoneNumber' | (string & {}) | undefined;
	/** What the knowledge step asks. `skip` is documented, the rest is not. Encrypted links only. */
	knowledgeField?: 'skip' | (string & {}) | JsonObject | undefined;
	/** What the knowledge step is filled with; its form is not documented. Encrypted links only. */
	knowledgePrefill?: string | JsonObject | undefined;
	/** A projection by its id or its name: fields that ARGOS shall not show later (§5.18). Encrypted links only. */
	projectionId?: string | undefined;
	projectionName?: string | undefined;
	/** Colours; the form that ARGOS takes is not documented. Encrypted links only. */
	mainColor?: string | undefined;
	innerColor?: string | undefined;
	/** The link cannot be started later than this: ISO 8601 in UTC, or a date. Encrypted links only. */
	startValidUntil?: string | Date | undefined;
}

type JsonObject = Readonly<Record<string, unknown>>;
