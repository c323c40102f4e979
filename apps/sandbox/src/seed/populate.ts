import type { Project } from '../project.ts';
import { createRandom } from './random.ts';
import { seededCase } from './seeded-case.ts';

export interface Population {
	seed: number;
	people: number;
}

/** Replaces everything in the store by made-up people. Equal seeds and clocks give equal stores. */
export function populate(project: Project, { seed, people }: Population): Population {
	const random = createRandom(seed);
	const now = project.now().getTime();
	const { store } = project;
	store.together(() => {
		store.clear();
		project.seed = seed;
		for (let index = 0; index < people; index++) {
			store.save(seededCase({ random, index, now, newId: project.newId }));
		}
	});
	return { seed, people };
}
