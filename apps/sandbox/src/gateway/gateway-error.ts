import type { Context } from 'hono';
import type { Project } from '../project.ts';

/** The documented texts of the gateway (argos-api.md §2.2); the last two are INFERRED (switch `unknownRoute`). */
const STATUS = {
	'Invalid Query String parameters': 400,
	'User is not authorized to access this resource with an explicit deny': 403,
	Forbidden: 403,
	'Request Entity Too Large': 413,
	'Internal Server Error': 500,
	'Bad Gateway': 502,
	'Missing Authentication Token': 403,
	'Not Found': 404,
} as const;

/** An answer of the gateway in front of the application. These are never encrypted. */
export function gatewayError(c: Context, project: Project, message: keyof typeof STATUS): Response {
	const status = STATUS[message];
	return project.switches.gatewayErrorBody === 'text' ? c.text(message, status) : c.json({ message }, status);
}
