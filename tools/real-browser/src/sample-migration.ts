import type { ReportSource } from '@argos/migrate';

type Row =
	ReturnType<ReportSource['rows']> extends Iterable<infer One> | AsyncIterable<infer One> ? One : never;

/** When it was begun; reports are dated from here, so that pictures change only when the page does. */
export const BEGUN = Date.parse('2026-01-15T09:00:00.000Z');

const ROWS = 12_480;
/** Where it was stopped. */
const LAST = 12_100;

/** A migration of fictional people that went through a slow spell and was stopped near its end. */
export function sampleMigration(head: Partial<ReportSource['head']> = {}): ReportSource {
	return {
		name: 'people.csv.argos-journal',
		head: {
			input: 'people.csv',
			inputDigest: undefined,
			mappingDigest: '00',
			rows: ROWS,
			reference: 'userid',
			project: 'project1',
			createdAt: '2026-01-15T09:00:00.000Z',
			settings: {},
			...head,
		},
		counts: () => ({ pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 }),
		rows,
	};
}

function* rows(): Generator<Row, void, undefined> {
	const random = randomFrom(7);
	let at = BEGUN;
	for (let row = 1; row <= LAST; row++) {
		const isSlow = row > 5_200 && row < 6_100;
		at += Math.round((6 + random() * 8) * (isSlow ? 6 : 1));
		yield endOf({ row, at, isSlow, chance: random() });
	}
}

function endOf(given: { row: number; at: number; isSlow: boolean; chance: number }): Row {
	const { row, at, isSlow, chance } = given;
	const place = { row, line: row + 1 };
	const sent = { ...place, tries: 1, sentAt: at, settledAt: at + 150 };
	if (chance < 0.0025) {
		return { ...place, state: 'skipped', tries: 0, settledAt: BEGUN, issues: [issueOf(row)] };
	}
	if (chance < 0.006) return { ...sent, state: 'failed', fault: row % 4 === 0 ? TAKEN : REFUSED };
	if (isSlow && chance < 0.04) return { ...sent, state: 'unknown', fault: row % 3 === 0 ? SERVER : LATE };
	return { ...sent, state: 'done', submissionId: `submission-${row}` };
}

const REFUSED = {
	kind: 'invalid-request',
	code: 'invalid_format',
	field: 'birthDate',
	status: 400,
	message: 'Migrate submission was refused: birthDate has another form. Correct the input and try again.',
} as const;
const TAKEN = {
	kind: 'conflict',
	code: 'duplicate_userid',
	field: 'userid',
	status: 409,
	message:
		'Migrate submission was refused: this userid is taken. Read the current state before trying again.',
} as const;
const SERVER = {
	kind: 'server',
	status: 503,
	message: 'The server failed, so ARGOS may hold it. Look it up before you send it again.',
} as const;
const LATE = {
	kind: 'timeout',
	message: 'No answer came in time, so ARGOS may hold it. Look it up before you send it again.',
} as const;

function issueOf(row: number) {
	switch (row % 3) {
		case 0:
			return { column: 'Birth date', reason: 'is a date that the calendar does not have' };
		case 1:
			return {
				column: 'Nationality',
				reason: 'must be a three-letter country code (ISO 3166-1), such as KOR',
			};
		default:
			return { column: 'E-mail', reason: 'must be an e-mail address' };
	}
}

/** Always the same numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}
