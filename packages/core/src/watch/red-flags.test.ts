import { expect, it } from 'vitest';
import { simulatedProject } from '../testing/simulated-project.ts';
import { watchHost } from '../testing/watch-host.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// printf '["r1"]' | sha256sum, and so on
const ONE = 'red-flag:38edd8d1053fa194';
const TWO = 'red-flag:fcf9e5783aef7ce2';

function watched(simulation: { listAml: boolean }) {
	const project = simulatedProject({ start: START, order: 'newest-first', ...simulation });
	const watch = watchHost(project, { statuses: ['red-flag'] });
	return { project, watch };
}

it.each([true, false])(
	'tells of a red flag once, and of new matches (lists carry AML: %s)',
	async (listAml) => {
		const { project, watch } = watched({ listAml });
		await watch.settle();
		const one = project.create('approved');
		await watch.settle();
		project.flag(one, ['r1']);
		await watch.settle();
		await watch.settle();
		expect(watch.told).toEqual([`s0:${ONE}`]);
		project.flag(one, ['r2', 'r1']);
		await watch.settle();
		expect(watch.told).toEqual([`s0:${ONE}`, `s0:${TWO}`]);
	},
);

it('does not tell of the same matches again when a red flag goes and comes back', async () => {
	const { project, watch } = watched({ listAml: true });
	await watch.settle();
	const one = project.create('approved');
	project.flag(one, ['r1']);
	await watch.settle();
	project.flag(one, undefined);
	await watch.settle();
	project.flag(one, ['r1']);
	await watch.settle();
	expect(watch.told).toEqual([`s0:${ONE}`]);
});

it.each([true, false])(
	'leaves red flags alone that were there before (lists carry AML: %s)',
	async (listAml) => {
		const { project, watch } = watched({ listAml });
		project.flag(project.create('approved'), ['r1']);
		const later = project.create('approved');
		await watch.settle();
		project.flag(later, ['r1', 'r2']);
		await watch.settle();
		expect(watch.told).toEqual([`s1:${TWO}`]);
	},
);

it('sees a red flag come days after the approval, and asks for no second walk before an approval', async () => {
	const { project, watch } = watched({ listAml: false });
	const one = project.create('pending');
	await watch.settle();
	expect(project.calls()).toBe(1);
	project.move(one, 'approved');
	await watch.settle();
	project.pass(5 * DAY);
	project.create('incomplete');
	await watch.settle();
	await watch.settle();
	project.flag(one, ['r1']);
	project.pass(HOUR);
	await watch.settle();
	expect(watch.told).toEqual([`s0:${ONE}`]);
});

it('takes red flags that are there when they are first asked for as known', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first', listAml: false });
	const before = watchHost(project, { statuses: ['approved'] });
	project.flag(project.create('approved'), ['r1']);
	const later = project.create('approved');
	await before.settle();
	const watch = watchHost(project, { statuses: ['approved', 'red-flag'] });
	watch.restore(before.state());
	await watch.settle();
	expect(watch.told).toEqual([]);
	project.flag(later, ['r1', 'r2']);
	await watch.settle();
	expect(watch.told).toEqual([`s1:${TWO}`]);
});
