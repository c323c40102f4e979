import { createRandom, type Random } from '../seed/random.ts';
import type { Fault, FaultMatch, FaultRule } from './fault.ts';

/** A rule in force, with what it has seen and done. */
export interface ActiveFault extends FaultRule {
	id: string;
	/** Calls it looked at. */
	matched: number;
	/** Calls it befell. */
	applied: number;
}

/** What befalls one call: a wait, then perhaps an end. */
export interface Hit {
	latencyMs: number;
	fault: Exclude<Fault, { kind: 'latency' }> | undefined;
	/** For the request log. */
	names: string[];
}

export interface Faults {
	list(): ActiveFault[];
	add(rule: FaultRule): ActiveFault;
	/** Whether there was such a rule. */
	remove(id: string): boolean;
	clear(): void;
	/** What befalls this call. `undefined` when there is no rule at all, or none hits. */
	hit(call: { method: string; path: string }): Hit | undefined;
}

interface Entry {
	rule: ActiveFault;
	matches: (call: { method: string; path: string }) => boolean;
	random: Random;
}

export function createFaults(): Faults {
	const entries = new Map<string, Entry>();
	let number = 0;
	return {
		list: () => [...entries.values()].map(({ rule }) => ({ ...rule })),
		add: (rule) => {
			number += 1;
			const active = { id: `fault-${number}`, ...rule, matched: 0, applied: 0 };
			const random = createRandom(rule.when.seed ?? 1);
			entries.set(active.id, { rule: active, matches: matcher(rule.match), random });
			return { ...active };
		},
		remove: (id) => entries.delete(id),
		clear: () => entries.clear(),
		hit: (call) => {
			if (entries.size === 0) return undefined;
			const hit: Hit = { latencyMs: 0, fault: undefined, names: [] };
			for (const entry of entries.values()) {
				const { fault } = entry.rule;
				// A call ends once only; the rules after that one do not see it.
				if (hit.fault && fault.kind !== 'latency') continue;
				if (!entry.matches(call) || !befalls(entry)) continue;
				hit.names.push(fault.kind);
				if (fault.kind === 'latency') hit.latencyMs += entry.random.between(fault.minMs, fault.maxMs);
				else hit.fault = fault;
			}
			return hit.names.length > 0 ? hit : undefined;
		},
	};
}

// Chance is drawn for every call that comes so far, so that the rest of a rule does not shift it.
function befalls({ rule, random }: Entry): boolean {
	const { after = 0, every = 1, probability, times = Number.POSITIVE_INFINITY } = rule.when;
	rule.matched += 1;
	const number = rule.matched - after;
	if (number <= 0 || number % every !== 0) return false;
	if (probability !== undefined && !random.chance(probability)) return false;
	if (rule.applied >= times) return false;
	rule.applied += 1;
	return true;
}

function matcher({ method, path }: FaultMatch): Entry['matches'] {
	const isPath = path === undefined ? () => true : pathMatcher(path);
	return (call) => (method === undefined || call.method === method) && isPath(call.path);
}

function pathMatcher(pattern: string): (path: string) => boolean {
	if (!pattern.includes('*')) return (path) => path.startsWith(pattern);
	const literal = (text: string) => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
	const whole = new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`);
	return (path) => whole.test(path);
}
