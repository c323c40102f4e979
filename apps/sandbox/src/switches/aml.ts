import { oneOf } from '../switch-kinds.ts';

/** AML reports (argos-api.md §5.14). */
export const AML_SWITCHES = {
	reportError: oneOf(['error-code', 'message', 'not-found'], 'error-code', {
		basis: 'UNKNOWN',
		meaning:
			'AML report for a `resourceId` that is missing or not there: 400 with `errorCode` and `message`, 400 with `message` and `statusCode`, or 404 with `message`. The texts are ours.',
	}),
};
