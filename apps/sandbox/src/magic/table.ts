import type { RiskLevel } from '../aml.ts';
import { REJECTIONS } from '../seed/rejections.ts';
import { DURATION, milliseconds } from './duration.ts';
import type { Magic, Outcome } from './magic-of.ts';

/** One tag of an applicant's e-mail address, and what it does. */
export interface MagicTag {
	/** With the parts that can change in braces. */
	tag: string;
	example: string;
	meaning: string;
	pattern: RegExp;
	/** `groups` are the named parts of the pattern. */
	read(groups: Record<string, string | undefined>): Partial<Magic>;
}

const STATUS = '(?<status>approved|rejected|pending)';
// Reject codes are letters, underscores and hyphens (argos-api.md §10.2), so a time never looks like one.
const REJECT = 'reject(?:ed)?-(?!after-)(?<code>[A-Za-z_]+(?:-(?!after-)[A-Za-z_]+)*)';
const AFTER = `-after-(?<after>${DURATION})`;
/** Longer waits look like a broken connection. */
const SLOWEST_MS = 60_000;

/** All tags; several of them can stand in one address. */
export const MAGIC_TAGS: readonly MagicTag[] = [
	{
		tag: '{approved|rejected|pending}',
		example: 'kim+pending@example.com',
		meaning: 'The verification ends with this status.',
		pattern: whole(STATUS),
		read: ({ status }) => ({ outcome: outcomeOf(status) }),
	},
	{
		tag: 'reject-{code}',
		example: 'kim+reject-expired_id@example.com',
		meaning: 'The verification ends rejected with this reject code (any of letters, `_` and `-`).',
		pattern: whole(REJECT),
		read: ({ code }) => ({ outcome: rejectedFor(code) }),
	},
	{
		tag: '{approved|rejected|pending}-after-{time}',
		example: 'kim+pending+approved-after-2h@example.com',
		meaning:
			'Decided so when the sandbox’s clock has gone on by this time; alone, the case is pending until then.',
		pattern: whole(STATUS + AFTER),
		read: ({ status, after }) => ({ later: [{ ...outcomeOf(status), afterMs: milliseconds(after) }] }),
	},
	{
		tag: 'reject-{code}-after-{time}',
		example: 'kim+approved+reject-duplicated_face-after-3d@example.com',
		meaning: 'Rejected with this code later; after an approval too, as ARGOS can do.',
		pattern: whole(REJECT + AFTER),
		read: ({ code, after }) => ({ later: [{ ...rejectedFor(code), afterMs: milliseconds(after) }] }),
	},
	{
		tag: 'red-flag[-{n}][-{high|medium|low}]',
		example: 'kim+pending+red-flag-3-medium@example.com',
		meaning: 'The AML screening finds n matches, 1 to 20 (default 1), of this risk (default high).',
		pattern: whole('red-flag(?:-(?<count>[1-9]|1\\d|20))?(?:-(?<level>high|medium|low))?'),
		read: ({ count = '1', level = 'high' }) => ({
			redFlag: { matches: Number(count), riskLevel: LEVELS[level] ?? 'High' },
		}),
	},
	{
		tag: 'incomplete',
		example: 'kim+incomplete@example.com',
		meaning: 'The person gives up after the document: the case stays incomplete until it expires.',
		pattern: whole('incomplete'),
		read: () => ({ outcome: { status: 'incomplete' } }),
	},
	{
		tag: 'ocr-fail',
		example: 'kim+ocr-fail@example.com',
		meaning: 'Nothing can be read off the document: step 1 answers without `reviewOCRData`.',
		pattern: whole('ocr-fail'),
		read: () => ({ ocrFails: true }),
	},
	{
		tag: 'retry-{code}[-{n}]',
		example: 'kim+retry-face_compare_underscore-2@example.com',
		meaning: 'The first n tries at the selfie, 1 to 9 (default 1), fail with this retry code.',
		pattern: whole('retry-(?<code>[A-Za-z_]+)(?:-(?<count>[1-9]))?'),
		read: ({ code = 'other', count = '1' }) => ({ retries: Array<string>(Number(count)).fill(code) }),
	},
	{
		tag: 'slow-{time}',
		example: 'kim+slow-5s@example.com',
		meaning: 'The answer takes this long in real time, at most a minute; the case is stored before the wait.',
		pattern: whole(`slow-(?<time>${DURATION})`),
		read: ({ time }) => ({ slowMs: Math.min(milliseconds(time), SLOWEST_MS) }),
	},
];

const LEVELS: Record<string, RiskLevel> = { high: 'High', medium: 'Medium', low: 'Low' };

function whole(pattern: string): RegExp {
	return new RegExp(`^${pattern}$`);
}

function outcomeOf(status: string | undefined): Outcome {
	return { status: status === 'approved' || status === 'rejected' ? status : 'pending' };
}

function rejectedFor(code = 'other'): Outcome {
	const comment = REJECTIONS.find((known) => known.code === code)?.comment;
	return { status: 'rejected', commentCode: code, ...(comment !== undefined && { comment }) };
}
