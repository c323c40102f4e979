import { annotate } from './annotations.ts';

/** `pull_request_target` hands secrets to runs that strangers can start. */
export function warnOfEvent(event: string | undefined): void {
	if (event !== 'pull_request_target') return;
	annotate(
		'warning',
		'On pull_request_target anybody who opens a pull request starts this job with its secrets. Check out ' +
			'nothing of the pull request in it, or run it on push, schedule or workflow_dispatch.',
		{ title: 'Started by pull_request_target' },
	);
}
