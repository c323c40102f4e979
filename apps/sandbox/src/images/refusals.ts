import type { Switches } from '../switches.ts';
import { type Refusal, refusal } from '../wire/refusal.ts';

/** A picture that is not there. Shape and text are UNKNOWN (argos-api.md §5.8): switch `imageError`. */
export function noPicture({ imageError }: Switches): Refusal {
	const message = 'Cannot find image.';
	switch (imageError) {
		case 'error-code':
			return refusal('invalid_image', message);
		case 'message':
			return { status: 400, body: { message, statusCode: 400 } };
		case 'not-found':
			return { status: 404, body: { message } };
	}
}
