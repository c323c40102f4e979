import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readActionFile } from '@argos/action-runner';
import { absoluteLinks } from './absolute-links.ts';
import type { Git } from './git.ts';
import { LICENSES_FILE } from './third-party-licenses.ts';

const PACKAGE = 'apps/github-action';

/** Contents by path: all that a release holds, and nothing else of the monorepo. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array | string>;

/**
 * Puts the sub-actions at the top, so that people write `uses: <owner>/<repository>/migrate@v1`, and what they load
 * beside them.
 * @throws {Error} when a bundle is missing that an `action.yml` names
 */
export async function releaseFiles(job: { git: Git; root: string; version: string }): Promise<ReleaseFiles> {
	const { git, root, version } = job;
	const folder = join(root, PACKAGE);
	const files = new Map<string, Uint8Array | string>();
	for (const name of bundlesIn(join(folder, 'dist'))) {
		const path = name === LICENSES_FILE ? name : `dist/${name}`;
		files.set(path, readFileSync(join(folder, 'dist', name)));
	}
	for (const id of subActions(git)) {
		const { runs } = await readActionFile(join(folder, id));
		const main = posix.join(id, runs.main);
		if (!files.has(main)) throw new Error(`${main}, which ${id}/action.yml names, is not built.`);
		files.set(`${id}/action.yml`, readFileSync(join(folder, id, 'action.yml')));
	}
	if (!files.has(LICENSES_FILE)) throw new Error(`The build left no ${LICENSES_FILE}.`);
	const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const readme = readFileSync(join(folder, 'README.md'), 'utf8');
	const source = {
		repository: webAddress(repository.url),
		commit: git(['rev-parse', 'HEAD']),
		folder: PACKAGE,
	};
	files.set('README.md', absoluteLinks(readme, source));
	files.set('LICENSE', readFileSync(join(root, 'LICENSE')));
	files.set('package.json', manifest(version));
	return files;
}

function bundlesIn(dist: string): string[] {
	try {
		return readdirSync(dist);
	} catch {
		throw new Error('The bundles are missing. Build them first: npm run build');
	}
}

/** The folders with an `action.yml` that is committed. */
function subActions(git: Git): string[] {
	const tracked = git(['ls-tree', '-r', '--name-only', 'HEAD', '--', PACKAGE]).split('\n');
	const ids = tracked.flatMap((path) => /^apps\/github-action\/([^/]+)\/action\.yml$/.exec(path)?.[1] ?? []);
	if (ids.length === 0) throw new Error(`There is no action.yml in the folders of ${PACKAGE}.`);
	return ids;
}

function webAddress(url: string): string {
	return url.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** Without `type`, Node would have to guess that the bundles are modules. */
function manifest(version: string): string {
	const content = { name: 'argos-github-action', version, private: true, license: 'MIT', type: 'module' };
	return `${JSON.stringify(content, undefined, '\t')}\n`;
}
