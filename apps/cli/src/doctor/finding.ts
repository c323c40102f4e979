import type { ExitCode } from '../exit-codes.ts';

/** What one check found. Holds no key and nobody's data. */
export interface Finding {
	/** For programs. */
	id:
		| 'versions'
		| 'settings'
		| 'key-file'
		| 'base-url'
		| 'proxy'
		| 'network'
		| 'api'
		| 'encryption'
		| 'clock'
		| 'face-auth';
	title: string;
	/** `note`: worth knowing, but nothing that keeps calls from working. */
	state: 'ok' | 'problem' | 'note';
	/** A sentence or a value. */
	found: string;
	/** What to do, for problems and notes. */
	advice?: string | undefined;
	/** Only with problems. */
	exitCode?: ExitCode;
}
