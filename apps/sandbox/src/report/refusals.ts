import type { Switches } from '../switches.ts';
import type { Refusal } from '../wire/refusal.ts';

// The vendor documents no error of this endpoint; every text and code here is the sandbox's own.

export function missingResource(switches: Switches): Refusal {
	return inShape(switches, { errorCode: 'missing_parameter', message: 'resourceId is required' });
}

export function unknownResource(switches: Switches): Refusal {
	return inShape(switches, { errorCode: 'invalid_resourceId', message: 'Cannot find report.' });
}

function inShape({ reportError }: Switches, error: { errorCode: string; message: string }): Refusal {
	const { message } = error;
	switch (reportError) {
		case 'error-code':
			return { status: 400, body: error };
		case 'message':
			return { status: 400, body: { message, statusCode: 400 } };
		case 'not-found':
			return { status: 404, body: { message } };
	}
}
