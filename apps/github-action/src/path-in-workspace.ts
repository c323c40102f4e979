import { isAbsolute, relative, resolve } from 'node:path';

/** GitHub takes paths relative to the workspace, with forward slashes; other files cannot be pointed at. */
export function pathInWorkspace(file: string): string | undefined {
	const path = relative(process.cwd(), resolve(file)).replaceAll('\\', '/');
	return path === '' || path.startsWith('../') || isAbsolute(path) ? undefined : path;
}
