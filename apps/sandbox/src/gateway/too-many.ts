import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** How a call too many is answered. What ARGOS does is UNKNOWN (argos-api.md §2.3); text and forms are ours. */
export interface TooMany {
	status: number;
	message: string;
	body: 'message' | 'text' | 'empty';
	retryAfter: 'none' | 'seconds' | 'date';
	/** Until it is worth another try. */
	seconds: number;
	/** The sandbox's moment. */
	now: Date;
}

export function tooMany(c: Context, { status, message, body, retryAfter, seconds, now }: TooMany): Response {
	if (retryAfter !== 'none') {
		const moment = new Date(now.getTime() + seconds * 1000);
		c.header('retry-after', retryAfter === 'seconds' ? String(seconds) : moment.toUTCString());
	}
	const code = status as ContentfulStatusCode;
	if (body === 'empty') return c.body(null, code);
	return body === 'text' ? c.text(message, code) : c.json({ message }, code);
}
