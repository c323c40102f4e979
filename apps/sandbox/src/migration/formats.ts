import { isIP } from 'node:net';
import { isCountryCode } from '@argos/core';
import { isCalendarDate } from '../submissions/days.ts';
import type { Switches } from '../switches.ts';
import { type FieldName, KNOWN_ID_TYPES } from './fields.ts';

type Format = (text: string, switches: Switches) => boolean;

const date: Format = (text, { calendarDates }) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && (calendarDates === 'format' || isCalendarDate(text));

const country: Format = (text, { countries }) =>
	countries === 'iso' ? isCountryCode(text) : /^[A-Z]{3}$/.test(text);

const email: Format = (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

// A field that is not here takes any text.
const FORMATS: Partial<Record<FieldName, Format>> = {
	email,
	birthDate: date,
	kycStatus: (text) => text === 'approved' || text === 'rejected',
	idType: (text, { idTypes }) => idTypes === 'open' || (KNOWN_ID_TYPES as readonly string[]).includes(text),
	issuingCountry: country,
	nationality: country,
	address_country: country,
	gender: (text) => text === 'female' || text === 'male',
	issueDate: date,
	expireDate: date,
	ipAddress: (text, { ipAddresses }) => ipAddresses === 'open' || isIP(text) !== 0,
	userid: (text, { useridFormat }) => useridFormat === 'open' || /^[^\sA-Z]+$/.test(text),
};

/** Whether a text has the form that argos-api.md §5.1 gives for this field. */
export function hasFormat({
	field,
	text,
	switches,
}: {
	field: FieldName;
	text: string;
	switches: Switches;
}): boolean {
	return FORMATS[field]?.(text, switches) ?? true;
}
