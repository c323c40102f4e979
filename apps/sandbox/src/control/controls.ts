import { STATUSES, type Status } from '../case.ts';
import type { Project } from '../project.ts';
import { type Population, populate } from '../seed/populate.ts';
import { checkedSwitches, defaultSwitches, type Switches } from '../switches.ts';
import { type Decision, decide } from './decide.ts';
import { type Overview, overviewOf } from './overview.ts';

/** What can be done to a sandbox from outside the API; the HTTP calls and the object share it. */
export interface Controls {
	/** The population that the sandbox was started with. */
	standard: Population;
	reset(): Population;
	seed(population: Population): Population;
	decide(submissionId: string, decision: Decision): Overview | undefined;
	switches(): Switches;
	setSwitches(changes: unknown): Switches;
	overview(filter: { status?: Status | undefined; redFlag?: boolean | undefined; limit: number }): Overview[];
	summary(): Record<string, unknown>;
}

export function createControls(project: Project, standard: Population): Controls {
	const atStart = project.switches;
	const { store } = project;
	return {
		standard,
		reset: () => {
			project.switches = atStart;
			return populate(project, standard);
		},
		seed: (population) => populate(project, population),
		decide: (submissionId, decision) => decide(project, submissionId, decision),
		switches: () => ({ ...project.switches }),
		setSwitches: (changes) => {
			project.switches = { ...project.switches, ...checkedSwitches(changes) };
			return { ...project.switches };
		},
		overview: (filter) => store.list({ ...filter, newestFirst: true }).map(overviewOf),
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
