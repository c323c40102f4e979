import { expect, it } from 'vitest';
import { liveformLink } from './liveform-link.ts';
import type { LiveformParameters } from './parameter-types.ts';
import { LIVEFORM_FIELDS, LIVEFORM_PARAMETERS } from './parameters.ts';
import { readLiveformLink } from './read-liveform-link.ts';

it('knows every parameter of the documents (argos-api.md §9)', () => {
	const names = Object.values(LIVEFORM_PARAMETERS).map(({ wire }) => wire);
	expect(names.toSorted().join(' ')).toBe(
		'ageLimit allowedCountries allowedDocumentFields allowedIdTypes approvePeriod auxidField ' +
			'blacklistCountries cf1 cf2 cf3 email innerColor knowledgeField knowledgePrefill mainColor ' +
			'projectionId projectionName rejectDuplicateUser rejectPeriod selectedIdType ' +
			'selectedIssuingCountry sid startValidUntil token userid',
	);
});

it('takes its own examples', () => {
	const encryption = { mode: 'aes-256-ecb', key: 'test-api-key' } as const;
	const given = Object.entries(LIVEFORM_FIELDS).flatMap(([name, field]) => {
		const value = field.type === 'boolean' ? false : field.example;
		return value === undefined ? [] : [[name, value]];
	});
	expect(given.length).toBeGreaterThan(15);
	const parameters: LiveformParameters = Object.fromEntries(given);
	const link = liveformLink({ projectId: 'p1', parameters, encryption });
	expect(Object.keys(readLiveformLink(link, encryption).encrypted ?? {})).toHaveLength(given.length);
});
