import type { FaceAuthFilter } from '../../client/face-auth.ts';
import type { FaceAuthentication } from '../../model/face-authentication.ts';
import { assertInput } from '../check-input.ts';
import { LIMIT } from '../common-fields.ts';
import { first } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { FACE_AUTH } from '../resources.ts';
import { AUTHENTICATION_ID, FACE_AUTH_OUTPUT, FACE_AUTH_SAMPLE } from './fields.ts';

export interface GetManyFaceAuthInput extends FaceAuthFilter {
	/** Stop after this many. Default: all. */
	limit?: number | undefined;
}

/** Source: argos-api.md §6. */
export const getManyFaceAuthOperation: ListOperation<GetManyFaceAuthInput, FaceAuthentication> = {
	id: 'faceAuth.getMany',
	resource: FACE_AUTH,
	verb: { value: 'getMany', label: 'Get Many' },
	summary: 'Lists face authentications by day or by id.',
	kind: 'read',
	output: 'list',
	endpoint: 'faceAuth.list',
	fields: {
		authenticationId: { ...AUTHENTICATION_ID, required: false },
		startDate: {
			type: 'date',
			label: 'Start Date',
			help: 'First day, YYYY-MM-DD; together with the last one.',
			example: '2026-01-01',
		},
		endDate: {
			type: 'date',
			label: 'End Date',
			help: 'Last day, YYYY-MM-DD; together with the first one.',
			example: '2026-01-31',
		},
		limit: LIMIT,
	},
	outputFields: FACE_AUTH_OUTPUT,
	sample: FACE_AUTH_SAMPLE,
	run(argos, { limit, ...filter }, options) {
		const { startDate, endDate } = filter;
		assertInput('List face authentications', this.fields, { limit, ...filter }, [
			Boolean(startDate) && !endDate && { field: 'endDate', reason: 'is missing beside the start date' },
			Boolean(endDate) && !startDate && { field: 'startDate', reason: 'is missing beside the end date' },
		]);
		const authenticationId = filter.authenticationId || undefined;
		return first(argos.faceAuth.list({ ...filter, authenticationId }, options), limit);
	},
};
