import type { Version } from '../routes/route-group.ts';
import type { Switches } from '../switches.ts';
import type { Refusal } from '../wire/refusal.ts';

interface Generation {
	version: Version;
	switches: Switches;
}

/** A good deletion: three generations of answers (argos-api.md §5.5, §12). */
export function deleted(submissionId: string, { version, switches }: Generation): Record<string, unknown> {
	const mark = version === 'v2' ? '#' : '';
	const isNew = version === 'v3' && switches.deletionAnswer === 'new';
	return {
		message: 'success',
		content: `Submission ${mark}${submissionId} deleted successfully.`,
		...(isNew && { statusCode: 200 }),
	};
}

/** An error of a deletion. v2 prints none; it is taken to be like the older v3. */
export function notDeleted(sentence: string, { version, switches }: Generation): Refusal {
	const isNew = version === 'v3' && switches.deletionAnswer === 'new';
	return { status: 400, body: isNew ? { message: sentence, statusCode: 400 } : { errorCode: sentence } };
}
