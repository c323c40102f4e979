/** The documented fields of a migration; anything else is `invalid_parameter` (argos-api.md §5.1). */
export const REQUIRED_FIELDS = ['admin', 'email', 'fullName', 'birthDate', 'kycStatus'] as const;

/** Required on the older pages, optional on the newest: switch `requireIdType`. */
export const DISPUTED_FIELDS = ['idType', 'issuingCountry'] as const;

export const OPTIONAL_FIELDS = [
	'firstName',
	'lastName',
	'nationality',
	'gender',
	'issueDate',
	'expireDate',
	'ipAddress',
	'identityNumber',
	'documentNumber',
	'address_city',
	'address_country',
	'address_state',
	'address_street',
	'address_full',
	'cf1',
	'cf2',
	'cf3',
	'userid',
] as const;

export type FieldName =
	| (typeof REQUIRED_FIELDS)[number]
	| (typeof DISPUTED_FIELDS)[number]
	| (typeof OPTIONAL_FIELDS)[number];

export const FIELDS: readonly FieldName[] = [...REQUIRED_FIELDS, ...DISPUTED_FIELDS, ...OPTIONAL_FIELDS];

export function isField(name: string): name is FieldName {
	return (FIELDS as readonly string[]).includes(name);
}

/** ID card codes seen in the documents; the vendor's table itself is not public (argos-api.md §10.1). */
export const KNOWN_ID_TYPES = [
	'passport',
	'government_id',
	'drivers_license',
	'drvlic',
	'residence_permit',
	'vehicle_registration_certificate',
	'visa',
	'aadhaar',
	'pancard',
	'universal',
] as const;
