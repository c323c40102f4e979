/** The menus of the catalogue. */
export const SUBMISSION = { value: 'submission', label: 'Submission' } as const;
export const AML = { value: 'aml', label: 'AML' } as const;
