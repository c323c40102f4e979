import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ICredentialType, INodeType } from 'n8n-workflow';

export const PACKAGE_DIR = fileURLToPath(new URL('../', import.meta.url));

if (!existsSync(`${PACKAGE_DIR}dist/nodes`)) {
	throw new Error('These tests run the built nodes. Run "node build.mjs" in packages/n8n-nodes-argos first.');
}

/** A text file of the package. */
export function textOf(path: string): string {
	return readFileSync(`${PACKAGE_DIR}${path}`, 'utf8');
}

const require = createRequire(import.meta.url);

function instance<T>(file: string, className: string): T {
	const exported = require(`../dist/${file}`) as Record<string, new () => T>;
	const Class = exported[className];
	if (!Class) throw new Error(`dist/${file} does not export ${className}.`);
	return new Class();
}

/** The classes as n8n loads them. */
export const action = instance<INodeType>('nodes/ArgosIdentity/ArgosIdentity.node.js', 'ArgosIdentity');
export const trigger = instance<INodeType>(
	'nodes/ArgosIdentityPolling/ArgosIdentityPollingTrigger.node.js',
	'ArgosIdentityPollingTrigger',
);
export const credential = instance<ICredentialType>(
	'credentials/ArgosIdentityApi.credentials.js',
	'ArgosIdentityApi',
);
