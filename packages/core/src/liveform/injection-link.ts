import type { FieldIssue } from '../errors/argos-error.ts';
import type { LinkSealing } from './link-encryption.ts';
import { type LinkBase, makeLink } from './make-link.ts';

export interface InjectionLinkOptions extends LinkBase {
	/** The submission that gets the additional step (`sid`). */
	submissionId: string;
	/** Only in an encrypted link. */
	userId?: string | undefined;
	/** Checks where the person connects from. Only in an encrypted link. */
	ipRisk?: IpRisk | undefined;
	encryption: 'off' | LinkSealing;
	/**
	 * Leaves `action` and `sid` readable in an encrypted link: older pages say that they cannot be encrypted, the
	 * newest that they must be. Default: false.
	 */
	identifiersInClear?: boolean | undefined;
}

export interface IpRisk {
	kinds: readonly ('vpn' | 'proxy' | 'tor')[];
	/** How long a finding counts, in hours (`ipRiskDurationHours`). ARGOS wants it with the kinds, always. */
	durationHours: number;
	/** The parameter's name, which the pages seen do not print. Default: `ipRisk`, kinds joined by commas. */
	parameter?: string | undefined;
}

/**
 * A link to the additional step (proof of address) for an existing submission.
 * Source: argos-api.md §9 (injection; name and form of the IP-risk parameter INFERRED).
 * @throws {ArgosError} `invalid-request` with all `issues`, which never hold values
 */
export function injectionLink(options: InjectionLinkOptions): string {
	const { encryption, submissionId, userId, ipRisk, identifiersInClear = false } = options;
	const encrypted = encryption !== 'off';
	const issues: FieldIssue[] = [];
	if (typeof submissionId !== 'string' || submissionId.trim() === '') {
		issues.push({ field: 'submissionId', reason: 'is missing' });
	}
	if (ipRisk) issues.push(...ipRiskIssues(ipRisk));
	for (const [field, value] of Object.entries({ userId, ipRisk })) {
		if (value && !encrypted) issues.push({ field, reason: 'is taken only in an encrypted link' });
	}

	const identifiers = { action: 'addveri', sid: submissionId };
	const hidden = {
		...(!identifiersInClear && identifiers),
		...(userId && { userid: userId }),
		...(ipRisk && {
			[ipRisk.parameter ?? 'ipRisk']: ipRisk.kinds.join(','),
			ipRiskDurationHours: ipRisk.durationHours,
		}),
	};
	const some = Object.keys(hidden).length > 0;
	return makeLink({
		operation: 'Injection link',
		base: options,
		clear: !encrypted || identifiersInClear ? identifiers : {},
		secret: encrypted && some ? { sealing: encryption, plaintext: () => JSON.stringify(hidden) } : undefined,
		issues,
	});
}

function ipRiskIssues({ kinds, durationHours }: IpRisk): FieldIssue[] {
	const known = Array.isArray(kinds) && kinds.every((kind) => ['vpn', 'proxy', 'tor'].includes(kind));
	const issues: FieldIssue[] = [];
	if (!known || kinds.length === 0) {
		issues.push({ field: 'ipRisk.kinds', reason: 'must name vpn, proxy or tor' });
	}
	if (!Number.isInteger(durationHours) || durationHours < 1) {
		issues.push({ field: 'ipRisk.durationHours', reason: 'must be a whole number of hours, with the kinds' });
	}
	return issues;
}
