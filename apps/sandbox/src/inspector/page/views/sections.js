import { h } from '../parts/h.js';
import { statusPill } from '../parts/pill.js';
import { moment } from '../parts/time.js';

/** @type {[key: string, label: string][]} */
const PERSON = [
	['fullName', 'Full name'],
	['firstName', 'First name'],
	['lastName', 'Last name'],
	['birthDate', 'Birth date'],
	['gender', 'Gender'],
	['nationality', 'Nationality'],
	['ipAddress', 'IP address'],
];
/** @type {[key: string, label: string][]} */
const DOCUMENT = [
	['idType', 'Type'],
	['issuingCountry', 'Issued by'],
	['documentNumber', 'Document number'],
	['identityNumber', 'Identity number'],
	['issueDate', 'Issued on'],
	['expireDate', 'Valid until'],
];
/** @type {[key: string, label: string][]} */
const ADDRESS = [
	['address_street', 'Street'],
	['address_city', 'City'],
	['address_state', 'State'],
	['address_country', 'Country'],
	['address_full', 'In full'],
];
/** @type {[key: string, label: string][]} */
const OWN = [
	['cf1', 'cf1'],
	['cf2', 'cf2'],
	['cf3', 'cf3'],
];

/**
 * What is known about one submission, part by part; parts without anything are left out.
 * @param {any} record
 */
export function sections(record) {
	const { applicant = {}, comments = [], commentCodes = [] } = record;
	const reasons = commentCodes.map((/** @type {string} */ code, /** @type {number} */ at) => [
		h('code', {}, code),
		' ',
		comments[at],
	]);
	return h(
		'div',
		{ class: 'sections' },
		facts('Case', [
			['Reason', reasons.length > 0 ? reasons : undefined],
			['E-mail', record.email],
			['User id', record.userid],
			['Applicant id', record.applicantId],
			['Token', record.tokenId],
			['Reviewer', record.reviewer],
			...pairs(OWN, applicant),
		]),
		matches(record.aml),
		images(record),
		facts('Person', pairs(PERSON, applicant)),
		facts('Document', pairs(DOCUMENT, applicant)),
		facts('Address', pairs(ADDRESS, applicant)),
		attempts(record),
		facts('Times (UTC)', [
			['Created', moment(record.createdAt, 'seconds')],
			['Updated', moment(record.updatedAt, 'seconds')],
			['Pending since', record.pendingAt && moment(record.pendingAt, 'seconds')],
			['Result', record.resultAt && moment(record.resultAt, 'seconds')],
			['Deleted', record.deletedAt && moment(record.deletedAt, 'seconds')],
		]),
		toCome(record),
		duplicates(record),
		h(
			'details',
			{ class: 'pad' },
			h('summary', {}, 'Everything, as JSON'),
			h('pre', { tabindex: '0' }, JSON.stringify(record, null, 2)),
		),
	);
}

/** @param {[string, string][]} known @param {Record<string, string>} values @returns {[string, unknown][]} */
function pairs(known, values) {
	return known.map(([key, label]) => [label, values[key]]);
}

/** @param {string} title @param {[label: unknown, value: unknown][]} rows */
function facts(title, rows) {
	const given = rows.filter(([, value]) => value !== undefined && value !== null && value !== '');
	if (given.length === 0) return undefined;
	return part(
		title,
		h(
			'dl',
			{ class: 'facts' },
			given.map(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]),
		),
	);
}

/** @param {string} title @param {...unknown} content */
function part(title, ...content) {
	return h('section', { class: 'pad part' }, h('h2', {}, title), content);
}

/** @param {any} record */
function images({ submissionId, images: kinds = [] }) {
	if (kinds.length === 0) return undefined;
	const id = encodeURIComponent(submissionId);
	return part(
		'Images',
		h(
			'ul',
			{ class: 'images' },
			kinds.map((/** @type {any} */ one) => {
				const type = typeof one === 'string' ? one : one.type;
				const source = `/_sandbox/submissions/${id}/images/${encodeURIComponent(type)}`;
				return h(
					'li',
					{},
					h(
						'a',
						{ href: source, target: '_blank', rel: 'noopener' },
						h('img', { src: source, alt: type, loading: 'lazy' }),
					),
					h('span', {}, type),
				);
			}),
		),
	);
}

/** @param {any} aml */
function matches(aml) {
	if (!aml?.matches?.length) return undefined;
	return part(
		`AML matches, risk ${aml.riskLevel}`,
		h(
			'ul',
			{ class: 'matches' },
			aml.matches.map((/** @type {any} */ match) =>
				h(
					'li',
					{},
					h(
						'p',
						{},
						h('b', {}, match.name),
						' ',
						h('span', { class: 'dim' }, (match.categories ?? []).join(', ')),
					),
					h(
						'p',
						{ class: 'dim' },
						[match.birthDate, match.nationality].filter(Boolean).join(', '),
						score(match),
					),
					h(
						'p',
						{ class: 'row' },
						h(
							'a',
							{
								href: `/inspector/reports/${encodeURIComponent(match.resourceId)}`,
								target: '_blank',
								rel: 'noopener',
							},
							'Report (PDF)',
						),
						h('code', { class: 'dim' }, match.resourceId),
					),
				),
			),
		),
	);
}

/** @param {any} match */
function score({ scores }) {
	if (!scores) return '';
	return `; name ${scores.name}, birth date ${scores.birthDate}, nationality ${scores.nationality}`;
}

/** @param {any} record */
function attempts({ attempts: tries = [], scores }) {
	if (tries.length === 0) return undefined;
	return part(
		'Attempts',
		h(
			'ol',
			{ class: 'attempts' },
			tries.map((/** @type {any} */ one) =>
				h(
					'li',
					{},
					one.retryMsg ?? 'Good',
					h(
						'span',
						{ class: 'dim' },
						one.livenessScore !== undefined && ` liveness ${one.livenessScore}`,
						one.faceSimilarityScore !== undefined && `, similarity ${one.faceSimilarityScore}`,
					),
				),
			),
		),
		scores && h('p', { class: 'dim' }, `Recognition ${scores.recognition}, overall ${scores.argos}`),
	);
}

/** @param {any} record */
function toCome({ due = [] }) {
	return facts(
		'Still to come',
		due.map((/** @type {any} */ one) => [moment(one.at, 'seconds'), statusPill(one.decision.status)]),
	);
}

/** @param {any} record */
function duplicates({ duplicates: others = [] }) {
	if (others.length === 0) return undefined;
	return part(
		'Same applicant',
		h(
			'ul',
			{},
			others.map((/** @type {any} */ other) => {
				const id = typeof other === 'string' ? other : other.submissionId;
				return h(
					'li',
					{ class: 'row' },
					h('a', { href: `#/submissions/${encodeURIComponent(id)}`, class: 'mono' }, id),
					other.status && statusPill(other.status),
				);
			}),
		),
	);
}
