/** Parts of a case that can be erased one by one. Source: argos-api.md §5.6. */
export const ERASABLE_FIELDS = [
	'id_image',
	'selfie_image',
	'data',
	'OCR_raw',
	'ocr',
	'review',
	'applicant_id',
	'email',
	'userid',
	'additional_list',
	'duplicated_information',
	'custom_duplicated_information',
	'injection_action',
] as const;

/** Members of `data` that can be erased one by one. Source: argos-api.md §5.6. */
export const DATA_FIELDS = [
	'age_group',
	'first_name',
	'last_name',
	'full_name',
	'name',
	'gender',
	'nationality',
	'date_of_birth',
	'address_city',
	'address_country',
	'address_state',
	'address_street',
	'address_street2',
	'address_zipcode',
	'address_globalCode',
	'address_compoundCode',
	'address_formatted',
	'address_input',
	'address_detail',
	'ip_address',
	'idcard_issuingCountry',
	'idcard_issueDate',
	'idcard_expireDate',
	'idType',
	'documentNumber',
	'identityNumber',
	'ssnNumber',
	'phoneNumber',
	'cf1',
	'cf2',
	'cf3',
] as const;

/** Members of `data` that a projection can hide: all but `name`. Source: argos-api.md §5.18. */
export const PROJECTABLE_FIELDS = DATA_FIELDS.filter((field) => field !== 'name');

export type ErasableField = (typeof ERASABLE_FIELDS)[number];
export type DataField = (typeof DATA_FIELDS)[number];
