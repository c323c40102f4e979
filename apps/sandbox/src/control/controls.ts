import { STATUSES } from '../case.ts';
import type { Project } from '../project.ts';
import { type Population, populate } from '../seed/populate.ts';
import { checkedSwitches, defaultSwitches, type Switches } from '../switches.ts';
import { type Decision, decide } from './decide.ts';
import type { Overview } from './overview.ts';

/** What can be done to a sandbox from outside the API; the HTTP calls and the object share it. */
export interface Controls {
	/** The population that the sandbox was started with. */
	standard: Population;
	reset(): Population;
	seed(population: Population): Population;
	decide(submissionId: string, decision: Decision): Overview | undefined;
	switches(): Switches;
	setSwitches(changes: unknown): Switches;
	summary(): Record<string, unknown>;
}

export function createControls(project: Project, standard: Population): Controls {
	const atStart = project.switches;
	const targetAtStart = project.webhooks.target();
	const { store } = project;

	function replaceEverything(population: Population): Population {
		project.webhooks.restart();
		const done = populate(project, population);
		project.changed('submission');
		project.changed('delivery');
		return done;
	}

	return {
		standard,
		reset: () => {
			project.switches = atStart;
			project.webhooks.aim(targetAtStart);
			project.clock.reset();
			project.faults.clear();
			project.limits.clear();
			project.requests.clear();
			project.changed('settings');
			return replaceEverything(standard);
		},
		seed: replaceEverything,
		decide: (submissionId, decision) => decide(project, submissionId, decision),
		switches: () => ({ ...project.switches }),
		setSwitches: (changes) => {
			project.switches = { ...project.switches, ...checkedSwitches(changes) };
			project.changed('settings');
			return { ...project.switches };
		},
		summary: () => ({
			submissions: Object.fromEntries(STATUSES.map((status) => [status, store.countBy(status)])),
			encryption: project.encryption,
			switchedFromDefault: changed(project.switches),
		}),
	};
}

function changed(switches: Switches): Partial<Switches> {
	const standard: Record<string, unknown> = defaultSwitches();
	return Object.fromEntries(Object.entries(switches).filter(([name, value]) => value !== standard[name]));
}
