import { expect, it } from 'vitest';
import { simulatedProject } from '../testing/simulated-project.ts';
import { watchHost as host } from '../testing/watch-host.ts';
import { watchStep } from './step.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it('remembers what is there on the first run and tells only of what changes later', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	project.create('approved');
	const pending = project.create('pending');
	const watch = host(project);
	await watch.settle();
	expect(watch.told).toEqual([]);
	project.pass(HOUR);
	const approval = project.move(pending, 'approved');
	project.pass(HOUR);
	await watch.settle();
	await watch.settle();
	expect(watch.told).toEqual([approval]);
});

it('tells of what is there on the first run when asked to', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const approved = project.create('approved');
	project.create('incomplete');
	const watch = host(project, { existing: true });
	await watch.settle();
	await watch.settle();
	expect(watch.told).toEqual([project.eventId(approved)]);
});

it('catches an approval that comes 29 days after creation, and gives up after the look-back', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const late = project.create('pending');
	const tooLate = project.create('pending');
	const watch = host(project);
	await watch.settle();
	for (let day = 0; day < 29; day++) {
		project.pass(DAY);
		project.create('incomplete');
		await watch.settle();
	}
	const approval = project.move(late, 'approved');
	await watch.settle();
	expect(watch.told).toEqual([approval]);
	expect(Object.keys(watch.state().older)).toContain(tooLate.id);
	project.pass(2 * DAY);
	project.create('incomplete');
	await watch.settle();
	project.move(tooLate, 'approved');
	await watch.settle();
	expect(watch.told).toEqual([approval]);
	expect(Object.keys(watch.state().older)).not.toContain(tooLate.id);
});

it('tells of an approval and then of the rejection that follows it', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const watch = host(project);
	await watch.settle();
	const one = project.create('pending');
	project.pass(1);
	const approval = project.move(one, 'approved');
	await watch.settle();
	project.pass(HOUR);
	const rejection = project.move(one, 'rejected');
	await watch.settle();
	expect(watch.told).toEqual([approval, rejection]);
});

it('tells only of the states asked for', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const watch = host(project, { statuses: ['approved'] });
	await watch.settle();
	project.create('pending');
	project.create('rejected');
	const approved = project.create('approved');
	await watch.settle();
	expect(watch.told).toEqual([project.eventId(approved)]);
});

it('leaves the given state alone when a call fails, and tells everything at the next try', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const watch = host(project);
	await watch.settle();
	const approved = project.create('approved');
	const before = JSON.stringify(watch.state());
	project.breakAt(2);
	await expect(watch.step()).rejects.toMatchObject({ kind: 'network' });
	expect(JSON.stringify(watch.state())).toBe(before);
	await watch.settle();
	expect(watch.told).toEqual([project.eventId(approved)]);
});

it('loses no approval to an odd answer when it reads the submission in full', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const old = project.create('pending');
	project.pass(2 * DAY);
	const watch = host(project);
	project.create('incomplete');
	await watch.settle();
	await watch.settle();
	const late = project.move(old, 'approved');
	project.blindFor(1);
	await watch.settle();
	const fresh = project.create('approved');
	project.blindFor(1);
	await watch.settle();
	await watch.settle();
	expect(watch.told.sort()).toEqual([late, project.eventId(fresh)].sort());
});

it('stops following a submission that stays unknown', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	project.create('pending');
	project.pass(2 * DAY);
	project.create('incomplete');
	const watch = host(project);
	await watch.settle();
	await watch.settle();
	expect(Object.keys(watch.state().older)).toHaveLength(1);
	project.blindFor(3);
	for (let i = 0; i < 3; i++) await watch.settle();
	expect(watch.state().older).toEqual({});
});

it('keeps its state small: decided submissions leave it a week after the overlap', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const watch = host(project);
	for (let hour = 0; hour < 24 * 20; hour++) {
		project.create('approved');
		project.pass(HOUR);
		if (hour % 12 === 0) await watch.settle();
	}
	await watch.settle();
	// One an hour: 24 of the overlap and 12 since the look before.
	expect(Object.keys(watch.state().seen).length).toBeLessThanOrEqual(37);
	expect(Object.keys(watch.state().older).length).toBeLessThanOrEqual(6 * 24 + 12);
	// So many bytes a submission, and a line for each day.
	expect(watch.size()).toBeLessThan((37 + 156) * 80 + 33 * 25);
});

it('follows at most as many open submissions as allowed, and says how many it gave up', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	for (let i = 0; i < 30; i++) project.create('pending');
	project.pass(2 * DAY);
	project.create('approved');
	const result = await watchStep(project.argos, undefined, {
		statuses: ['approved'],
		now: project.now,
		maxOpen: 10,
	});
	expect(Object.keys(result.state.older)).toHaveLength(10);
	expect(result.forgotten).toBe(20);
});

it('does not lose what comes in behind a scan that lies still for longer than the overlap', async () => {
	const project = simulatedProject({ start: START, order: 'oldest-first' });
	for (let i = 0; i < 10; i++) project.create('incomplete');
	const watch = host(project, { pageSize: 1, maxPages: 2 });
	await watch.settle();
	// Two steps into the next scan, "s10" is listed before "s2" at the same millisecond: behind the scan.
	await watch.step();
	await watch.step();
	const behind = project.create('approved');
	project.pass(DAY + HOUR);
	project.create('incomplete');
	await watch.settle();
	await watch.settle();
	expect(watch.told).toEqual([project.eventId(behind)]);
});

it('does not tell an approval again that an odd list and an odd answer denied for a moment', async () => {
	const project = simulatedProject({ start: START, order: 'newest-first' });
	const watch = host(project);
	await watch.settle();
	const one = project.create('approved');
	const approval = project.eventId(one);
	await watch.settle();
	project.pass(HOUR);
	project.move(one, 'rejected');
	project.blindFor(1);
	await watch.settle();
	project.move(one, 'approved');
	one.since = START;
	await watch.settle();
	expect(watch.told).toEqual([approval]);
});
