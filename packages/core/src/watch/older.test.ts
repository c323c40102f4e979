import { expect, it } from 'vitest';
import { simulatedProject } from '../testing/simulated-project.ts';
import { watchHost } from '../testing/watch-host.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it('tells of a rejection six days after the approval, and gives up after the week', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const one = project.create('approved');
	const other = project.create('approved');
	const watch = watchHost(project);
	await watch.settle();
	project.pass(6 * DAY);
	project.create('incomplete');
	await watch.settle();
	await watch.settle();
	const rejection = project.move(one, 'rejected');
	project.pass(HOUR);
	await watch.settle();
	expect(watch.told).toEqual([rejection]);
	project.pass(DAY);
	project.create('incomplete');
	await watch.settle();
	await watch.settle();
	project.move(other, 'rejected');
	project.pass(HOUR);
	await watch.settle();
	expect(watch.told).toEqual([rejection]);
	expect(Object.keys(watch.state().older)).toEqual(['s2', 's0']);
});

it('goes on from a state of the first version: what was open is told once, what was told never again', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const open = project.create('pending');
	const tooOld = project.create('approved');
	project.pass(3 * DAY);
	const approved = project.create('approved');
	const told = project.eventId(approved).slice('s2:'.length);
	const mark = (state: string, at: number) => `${state}@${at.toString(36)}`;
	const watch = watchHost(project);
	watch.restore({
		version: 1,
		seeded: true,
		watermark: approved.createdAt,
		floor: approved.createdAt - DAY,
		seen: { s2: { at: approved.createdAt, mark: mark('approved', approved.since), told } },
		open: [{ id: 's0', at: open.createdAt, mark: mark('pending', open.since) }],
		openLeft: 1,
	});
	await watch.settle();
	expect(watch.told).toEqual([]);
	const late = project.move(open, 'approved');
	project.move(tooOld, 'rejected');
	project.pass(1);
	const rejected = project.move(approved, 'rejected');
	await watch.settle();
	await watch.settle();
	expect([...watch.told].sort()).toEqual([late, rejected].sort());
	expect(watch.state().version).toBe(2);
});

/** A project with a history, 200 open ones of the last weeks and 20 new ones, watched for a while. */
async function longWatched(history: number) {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	for (let i = 0; i < history; i++) {
		project.create('approved');
		if (i % 100 === 0) project.pass(DAY);
	}
	project.pass(40 * DAY);
	for (let i = 0; i < 200; i++) {
		project.create('pending');
		project.pass((20 * DAY) / 200);
	}
	project.pass(2 * DAY);
	const watch = watchHost(project);
	await watch.settle();
	project.pass(MINUTE);
	for (let i = 0; i < 20; i++) project.create('approved');
	const before = project.calls();
	await watch.settle();
	const first = project.calls() - before;
	project.pass(MINUTE);
	await watch.settle();
	return { news: first, quiet: project.calls() - before - first, told: watch.told.length };
}

// One page of the overlap and two of the days of the 200; with news, 20 read in full, and the 200 all on one page.
it.each([1000, 10_000])('takes as many calls a poll with a history of %i submissions', async (history) => {
	expect(await longWatched(history)).toEqual({ news: 22, quiet: 3, told: 20 });
});

it('asks for each where the days of a few hold too many others', async () => {
	const project = simulatedProject({ start: START, order: 'oldest-first' });
	project.create('pending');
	for (let i = 0; i < 2000; i++) project.create('approved');
	project.pass(3 * DAY);
	project.create('incomplete');
	const watch = watchHost(project, { followDecidedDays: 1 });
	await watch.settle();
	await watch.settle();
	project.pass(MINUTE);
	const before = project.calls();
	await watch.settle();
	// A page of the overlap, and the one that is open.
	expect(project.calls() - before).toBe(2);
});
