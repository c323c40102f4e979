import {
	type CreateProjectionInput,
	createProjection,
	deleteProjection,
	getProjection,
	listProjections,
} from '../endpoints/projections.ts';
import type { Projection } from '../model/projection.ts';
import type { CallOptions } from '../request.ts';
import { assertIds, type Caller } from './caller.ts';

export interface ProjectionsApi {
	/** Makes a policy that hides fields; a lost answer is an error with `outcome: 'unknown'`. §5.18 */
	create(input: CreateProjectionInput, options?: CallOptions): Promise<Projection>;
	/** All of the project, ten at most. §5.18 */
	list(options?: CallOptions): Promise<Projection[]>;
	/** Throws `not-found` for an unknown one. §5.18 */
	get(projectionId: string, options?: CallOptions): Promise<Projection>;
	/** What it hid can be seen again. §5.18 */
	delete(projectionId: string, options?: CallOptions): Promise<void>;
}

export function projectionsApi({ call }: Caller): ProjectionsApi {
	return {
		create: (input, options) => call(createProjection, input, options),
		list: (options) => call(listProjections, {}, options),
		async get(projectionId, options) {
			assertIds(getProjection.title, { projectionId });
			return call(getProjection, { projectionId }, options);
		},
		async delete(projectionId, options) {
			assertIds(deleteProjection.title, { projectionId });
			return call(deleteProjection, { projectionId }, options);
		},
	};
}
