import { cpSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies an installed package with all that it depends on into the `node_modules` of another folder, in the flat
 * layout that npm makes: each once at the top, and a second version inside the package that wants it.
 */
export function copyDependency({ name, from, to }) {
	place({ name, from, root: to, parent: to });
}

function place({ name, from, root, parent }) {
	const source = installed(name, from);
	const { version, dependencies = {} } = manifestOf(source);
	const top = join(root, 'node_modules', name);
	if (existsSync(top) && manifestOf(top).version === version) return;
	const target = existsSync(top) ? join(parent, 'node_modules', name) : top;
	if (existsSync(target)) return;
	// Links and nested folders are the workspace's own layout; what they lead to is placed below.
	cpSync(source, target, { recursive: true, filter: (path) => path !== join(source, 'node_modules') });
	for (const dependency of Object.keys(dependencies)) {
		place({ name: dependency, from: source, root, parent: target });
	}
}

/** Where Node would find a package, without the limits that its `exports` sets. */
function installed(name, from) {
	for (let folder = realpathSync(from); ; folder = dirname(folder)) {
		const candidate = join(folder, 'node_modules', name);
		if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
		if (dirname(folder) === folder)
			throw new Error(`${name} is not installed: run "npm run setup" at the root first.`);
	}
}

function manifestOf(folder) {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
