import type { OutputField } from './operation.ts';

/** What can be told of a file beside its bytes. */
export const FILE_OUTPUT: readonly OutputField[] = [
	{ path: 'fileName', label: 'File Name', type: 'text' },
	{ path: 'mediaType', label: 'Media Type', type: 'text' },
];
