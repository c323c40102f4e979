import { flag, listOrNull, oneOf } from '../switch-kinds.ts';

/** AML screening and ongoing monitoring (argos-api.md §5.13, §5.15 to §5.17). */
export const SCREENING_SWITCHES = {
	dashboardAmlThreshold: flag(true, {
		basis: 'setting',
		meaning:
			'Whether the project has a watch-list threshold of its own (93); without it a screening must bring `amlThreshold`.',
	}),
	amlWithoutNationality: oneOf(['screen', 'refuse'], 'screen', {
		basis: 'UNKNOWN',
		meaning: 'Screening a case that has no nationality: screened, or `invalid_country`.',
	}),
	failScreenings: flag(false, {
		basis: 'setting',
		meaning: '`true` makes every valid screening answer `request_failed`; nothing is stored.',
	}),
	worklists: listOrNull(['default'], {
		basis: 'setting',
		meaning:
			'The active worklists of ongoing monitoring; others are `invalid_worklist`. `null` = every name is active.',
	}),
	monitoringOption: flag(true, {
		basis: 'setting',
		meaning: 'Whether the project has the option of ongoing monitoring; without it: `invalid_project`.',
	}),
	monitorStatusWithMatches: oneOf(['screenedMatches', 'screenedNoMatches'], 'screenedMatches', {
		basis: 'UNKNOWN',
		meaning: '`status` of a monitoring record whose case has matches; only `screenedNoMatches` is printed.',
	}),
	monitorPartialDelete: oneOf(['delete-known', 'delete-none'], 'delete-known', {
		basis: 'UNKNOWN',
		meaning: 'Removing records of which some are not there: the others go, or none. The answer is an error.',
	}),
	failMonitoring: oneOf(['no', 'processing_failed', 'internal_server_error'], 'no', {
		basis: 'setting',
		meaning: 'Makes every valid call of ongoing monitoring answer this 500; nothing is stored.',
	}),
};
