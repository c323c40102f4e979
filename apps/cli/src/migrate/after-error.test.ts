import { expect, it } from 'vitest';
import { afterError } from './after-error.ts';

const RUN = { journal: 'nobody.argos-journal', interrupted: false };
const NOTHING = { rows: 0, done: 0, failed: 0, unknown: 0, skipped: 0, pending: 0 };

it.each([true, false])(
	'tells where a run stands that broke in a way nobody foresaw (started: %s)',
	async (started) => {
		const error = new TypeError('x is not a function');
		expect(await afterError(error, { ...RUN, started })).toEqual({ summary: NOTHING, unforeseen: error });
	},
);
