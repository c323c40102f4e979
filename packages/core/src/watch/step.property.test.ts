import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulatedProject } from '../testing/simulated-project.ts';
import { watchHost } from '../testing/watch-host.ts';
import type { WatchedStatus } from './options.ts';

const START = Date.parse('2026-03-01T12:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RUNS = process.env.ARGOS_PROPERTY_RUNS;

/** What a screening may find, one after the other, with the hashes of `printf '["r1"]' | sha256sum` and so on. */
const FINDINGS = [
	{ matches: ['r1'], hash: '38edd8d1053fa194' },
	{ matches: ['r2', 'r1'], hash: 'fcf9e5783aef7ce2' },
	{ matches: ['r3', 'r1', 'r2'], hash: 'a25d52a0c166765d' },
];

const happening = fc.record({
	pause: fc.constantFrom(0, 0, 1, HOUR, 7 * HOUR, DAY),
	create: fc.array(fc.constantFrom('incomplete', 'pending', 'approved', 'rejected'), { maxLength: 8 }),
	decide: fc.array(fc.tuple(fc.nat(), fc.constantFrom('approved', 'rejected', 'pending')), {
		maxLength: 10,
	}),
	flag: fc.array(fc.nat(), { maxLength: 5 }),
	erase: fc.option(fc.nat(), { freq: 8 }),
	breakAt: fc.nat(8),
	steps: fc.nat(3),
	restart: fc.boolean(),
});

const project = fc.record({
	order: fc.constantFrom('newest-first', 'oldest-first', 'by-id-backwards'),
	listTimes: fc.boolean(),
	listAml: fc.boolean(),
	endCounts: fc.boolean(),
});

const options = fc.record({
	statuses: fc.constantFrom<WatchedStatus[]>(
		['any'],
		['approved', 'rejected', 'pending', 'red-flag'],
		['rejected', 'red-flag'],
		['approved'],
	),
	pageSize: fc.constantFrom(2, 7, 20, 50, 100),
	maxPages: fc.constantFrom(1, 3, 20),
	maxEvents: fc.constantFrom(1, 3, 25),
	maxLookups: fc.constantFrom(1, 3, 25),
	overlapHours: fc.constantFrom(1, 24),
	followEveryHours: fc.constantFrom(0, 1),
});

const FOLLOWED_DAYS = 10;

it('misses nothing and tells nothing twice, whatever happens between and within steps', async () => {
	let transitions = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(happening, { minLength: 1, maxLength: 30 }),
			project,
			options,
			fc.constantFrom(-3 * HOUR, 0, 5 * HOUR),
			async (story, simulation, settings, skew) => {
				const project = simulatedProject({ start: START, ...simulation });
				project.create('pending');
				const watch = watchHost(project, {
					...settings,
					lookBackDays: FOLLOWED_DAYS + 1,
					followDecidedDays: FOLLOWED_DAYS + 1,
					// The host's clock is not ARGOS's.
					now: () => project.now() + skew,
				});
				await watch.settle();
				watch.keep();
				const watched = (type: string) => settings.statuses.some((one) => one === type || one === 'any');
				const expected: string[] = [];
				const happened = (type: string, id: string) => {
					transitions++;
					if (watched(type)) expected.push(id);
				};
				// What was under way misses what came in behind it; the next scan and the next round have it.
				const rest = async () => {
					project.breakAt(0);
					await watch.settle();
					project.pass(HOUR);
					await watch.settle();
				};
				// Each changes once between two looks: a state that came and went is over before anyone could see it.
				const changed = new Set<string>();
				const untouched = (at: number) => {
					const one = project.cases[at % project.cases.length];
					const age = project.now() - Math.max(one?.since ?? 0, one?.createdAt ?? 0);
					if (!one || one.gone || changed.has(one.id) || age > FOLLOWED_DAYS * DAY) return undefined;
					changed.add(one.id);
					return one;
				};
				for (const { pause, create, decide, flag, erase, breakAt, steps, restart } of story) {
					project.pass(pause);
					for (const state of create) happened(state, project.eventId(project.create(state)));
					if (decide.length + flag.length > 0 || erase !== null) await rest();
					changed.clear();
					project.pass(1);
					for (const [at, state] of decide) {
						const one = untouched(at);
						if (one && one.state !== state) happened(state, project.move(one, state));
					}
					for (const at of flag) {
						const one = untouched(at);
						const found = FINDINGS[one?.matches?.length ?? 0];
						if (one?.state !== 'approved' || !found) continue;
						project.flag(one, found.matches);
						happened('red-flag', `${one.id}:red-flag:${found.hash}`);
					}
					if (erase !== null) {
						const one = untouched(erase);
						if (one) project.erase(one);
					}
					project.breakAt(breakAt);
					for (let i = 0; i < steps; i++) await watch.step().catch(() => undefined);
					project.breakAt(0);
					// A host that forgets quiet steps cannot know of a state that it never watched.
					if (restart && watched('approved') && watched('rejected')) watch.forgetQuietSteps();
				}
				await rest();
				expect([...watch.told].sort()).toEqual(expected.sort());
			},
		),
		// The same stories every time, so that a red check means a change; with ARGOS_PROPERTY_RUNS=5000, new ones.
		RUNS === undefined
			? { numRuns: 450, seed: 20_261_121, endOnFailure: true }
			: { numRuns: Number(RUNS), interruptAfterTimeLimit: 600_000 },
	);
	// So that a change of the stories cannot quietly make them few.
	if (RUNS === undefined) expect(transitions).toBeGreaterThan(20_000);
}, 120_000);
