export { createPoller, type Poller, type PollerOptions } from './create-poller.ts';
export type { StoredCredentials } from './credentials.ts';
export { type InputFile, type NodeRun, type RunNodeOptions, runNode } from './run-node.ts';
export { type CredentialTestOptions, testCredential } from './test-credential.ts';
