import { projectOf } from './project.ts';

/**
 * Says in a journal which ARGOS project it belongs to, without the key; the same in every host, so that a journal can
 * go from one to another.
 * @throws {ArgosError} `invalid-request` for an unusable base URL
 */
export function projectMark(project: { apiKey: string; baseUrl: string }): string {
	const { baseUrl, keyMark } = projectOf(project);
	return `${baseUrl} ${keyMark}`;
}
