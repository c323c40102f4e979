import type { ActiveFault } from '../faults/faults.ts';
import { type FaultRuleInput, readRule } from '../faults/read-rule.ts';
import type { Project } from '../project.ts';

export interface FaultControls {
	list(): ActiveFault[];
	/** @throws {RangeError} saying what is wrong with the rule */
	add(rule: FaultRuleInput): ActiveFault;
	/** Whether there was such a rule. */
	remove(id: string): boolean;
	clear(): void;
}

/** Adds and takes away what goes wrong, and tells the page of it. */
export function faultControls({ faults, changed }: Project): FaultControls {
	function told<T>(value: T): T {
		changed('settings');
		return value;
	}
	return {
		list: faults.list,
		add: (rule) => told(faults.add(readRule(rule))),
		remove: (id) => told(faults.remove(id)),
		clear: () => told(faults.clear()),
	};
}
