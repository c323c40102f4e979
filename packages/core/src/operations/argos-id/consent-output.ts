import type { OutputField } from '../operation.ts';

export const CONSENT_OUTPUT: readonly OutputField[] = [
	{ path: 'consentId', label: 'Consent ID', type: 'text' },
	{ path: 'argosId', label: 'ARGOS ID', type: 'text' },
	{ path: 'authedAt', label: 'Agreed At', type: 'date-time' },
	{ path: 'email', label: 'Email', type: 'text', sensitive: true },
	{ path: 'fullName', label: 'Full Name', type: 'text', sensitive: true },
	{ path: 'nationality', label: 'Nationality', type: 'text' },
	{ path: 'birthDate', label: 'Birth Date', type: 'date', sensitive: true },
];

export const CONSENT_SAMPLE = {
	consentId: 'con0000example01',
	argosId: 'aid0000example01',
	authedAt: '2026-01-15T10:05:00.000Z',
	email: 'ana.example@example.com',
	fullName: 'Ana Example',
	nationality: 'PRT',
	birthDate: '1990-12-31',
	raw: { consent_id: 'con0000example01', argos_id: 'aid0000example01' },
} as const;
