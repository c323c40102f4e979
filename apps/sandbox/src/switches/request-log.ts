import { flag } from '../switch-kinds.ts';

/** What the sandbox writes down about calls. */
export const REQUEST_LOG_SWITCHES = {
	logBodies: flag(false, {
		basis: 'setting',
		meaning: 'Whether the request log keeps bodies, in clear. For your own invented data only.',
	}),
};
