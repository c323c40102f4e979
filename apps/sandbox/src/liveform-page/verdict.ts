import type { Applicant } from '../case.ts';
import type { Decision } from '../control/decide.ts';
import type { Project } from '../project.ts';
import { applicantId } from '../submissions/applicant-id.ts';
import { type FormLink, isSwitchedOff, textOf } from './link.ts';

/**
 * How the project's rules judge an applicant. The reject codes are ARGOS's (argos-api.md §10.2), the rules are the
 * sandbox's; a link can switch some of them off for one case (§9).
 */
export function verdict(project: Project, link: FormLink, applicant: Applicant): Decision {
	const broken = RULES.find((rule) => rule.isBroken({ project, link, applicant }));
	if (!broken) return { status: 'approved' };
	return { status: 'rejected', commentCode: broken.code, comment: broken.comment };
}

interface Judged {
	project: Project;
	link: FormLink;
	applicant: Applicant;
}

const RULES: { code: string; comment: string; isBroken: (judged: Judged) => boolean }[] = [
	{
		code: 'blacklistCountry',
		comment: 'The country is not accepted',
		isBroken: ({ project, link, applicant }) =>
			!isSwitchedOff(link, 'blacklistCountries') &&
			(project.switches.liveformBlacklistCountries ?? []).includes(applicant.issuingCountry ?? ''),
	},
	{
		code: 'under_ageLimit',
		comment: 'The applicant is too young',
		isBroken: ({ project, link, applicant }) =>
			!isSwitchedOff(link, 'ageLimit') &&
			applicant.birthDate !== undefined &&
			ageAt(applicant.birthDate, project.now()) < project.switches.liveformAgeLimit,
	},
	{
		code: 'expired_id',
		comment: 'The document has expired',
		isBroken: ({ project, applicant: { expireDate } }) =>
			expireDate !== undefined && expireDate < project.now().toISOString().slice(0, 10),
	},
	{
		code: 'duplicate_user',
		comment: 'The same person was approved before',
		isBroken: ({ project, link, applicant }) => {
			const asked = textOf(link, 'rejectDuplicateUser');
			const refuses = asked === undefined ? project.switches.liveformRejectDuplicateUser : asked === 'true';
			return refuses && project.store.ofApplicant(applicantId(applicant)).length > 0;
		},
	},
];

function ageAt(birthDate: string, now: Date): number {
	const today = now.toISOString().slice(0, 10);
	const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
	return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
