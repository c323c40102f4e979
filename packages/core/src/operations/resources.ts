/** The menus of the catalogue. */
export const SUBMISSION = { value: 'submission', label: 'Submission' } as const;
export const IMAGE = { value: 'image', label: 'Image' } as const;
export const AML = { value: 'aml', label: 'AML' } as const;
export const MONITORING = { value: 'monitoring', label: 'AML Monitoring' } as const;
export const TOKEN = { value: 'token', label: 'Token' } as const;
export const PROJECTION = { value: 'projection', label: 'Projection' } as const;
export const FACE_AUTH = { value: 'faceAuth', label: 'FaceAuth' } as const;
export const ARGOS_ID = { value: 'argosId', label: 'ARGOS ID' } as const;
export const VERIFICATION = { value: 'verification', label: 'Verification by API' } as const;
export const LIVEFORM = { value: 'liveform', label: 'Liveform' } as const;
export const WEBHOOK = { value: 'webhook', label: 'Webhook' } as const;
