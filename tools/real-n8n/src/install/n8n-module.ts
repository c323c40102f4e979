import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Install } from './install.ts';

/** A module that n8n brings, such as the ones it hashes passwords and writes executions with. */
export function n8nModule(install: Install, name: string): unknown {
	return createRequire(join(install.folder, 'package.json'))(name);
}
