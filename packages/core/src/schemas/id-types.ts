import type { Choice } from '../operations/field.ts';

/**
 * ID card codes seen in the documents. The vendor's full table is not known, so every use stays open.
 * `drvlic` is a second spelling of `drivers_license` in the vendor's own samples.
 * Source: argos-api.md §10.1.
 */
export const ID_TYPES: readonly Choice[] = [
	{ value: 'aadhaar', label: 'Aadhaar' },
	{ value: 'drivers_license', label: "Driver's License" },
	{ value: 'government_id', label: 'Government ID' },
	{ value: 'pancard', label: 'PAN Card' },
	{ value: 'passport', label: 'Passport' },
	{ value: 'residence_permit', label: 'Residence Permit' },
	{ value: 'vehicle_registration_certificate', label: 'Vehicle Registration Certificate' },
	{ value: 'visa', label: 'Visa' },
];
