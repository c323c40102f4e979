import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Git, gitIn } from './git.ts';
import { type ReleaseFiles, releaseFiles } from './release-files.ts';
import { tagsFor } from './version.ts';

export interface Released {
	commit: string;
	/** Never changes: `v1.2.3`. */
	tag: string;
	/** Now means this release: `v1`. */
	moving: string;
}

/**
 * Commits the built actions apart from every branch, tags the commit and moves the tag of its major version to it.
 * Branch, index and files of the checkout are left as they are. With `push` the tags go to that remote, both or
 * neither, before they are made here.
 * @throws {Error} when something is not committed, when the version does not come next, or when the push is refused
 */
export async function release(job: {
	/** A folder in the repository. */
	folder: string;
	/** Three numbers, such as `1.2.3`. */
	version: string;
	/** Name or address of the remote. */
	push?: string | undefined;
}): Promise<Released> {
	const { version, push } = job;
	const root = gitIn(job.folder)(['rev-parse', '--show-toplevel']);
	const git = gitIn(root);
	const dirty = git(['status', '--porcelain']);
	if (dirty !== '') {
		throw new Error(`A release is made of what is committed only. Commit or remove first:\n${dirty}`);
	}
	const remote = push === undefined ? new Map<string, string>() : remoteTags(git, push);
	const { tag, moving } = tagsFor(version, [...git(['tag', '--list']).split('\n'), ...remote.keys()]);
	const files = await releaseFiles({ git, root, version });
	const commit = commitOf({ git, tree: treeOf(git, files), tag });
	if (push !== undefined) pushTags({ git, push, commit, tag, moving, before: remote.get(moving) ?? '' });
	git(['tag', tag, commit]);
	git(['tag', '--force', moving, commit]);
	return { commit, tag, moving };
}

/** Commits by tag. A checkout of a pipeline has no tags of its own, so the remote is asked. */
function remoteTags(git: Git, remote: string): Map<string, string> {
	const lines = git(['ls-remote', '--tags', '--refs', remote]).split('\n').filter(Boolean);
	return new Map(
		lines.map((line) => {
			const [commit = '', ref = ''] = line.split('\t');
			return [ref.replace('refs/tags/', ''), commit];
		}),
	);
}

/** Writes files into the repository through an index of their own. */
function treeOf(git: Git, files: ReleaseFiles): string {
	const folder = mkdtempSync(join(tmpdir(), 'argos-release-'));
	try {
		const env = { GIT_INDEX_FILE: join(folder, 'index') };
		const lines = [...files].map(
			([path, input]) => `100644 ${git(['hash-object', '-w', '--stdin'], { input })}\t${path}\n`,
		);
		git(['update-index', '--add', '--index-info'], { env, input: lines.join('') });
		return git(['write-tree'], { env });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Its parent is the source that it was built from. */
function commitOf({ git, tree, tag }: { git: Git; tree: string; tag: string }): string {
	return git(['commit-tree', tree, '-p', 'HEAD', '-m', `Release the GitHub Actions ${tag}`]);
}

function pushTags(job: {
	git: Git;
	push: string;
	commit: string;
	tag: string;
	moving: string;
	/** Where the moving tag was; empty when there was none. It moves only from there. */
	before: string;
}): void {
	const { git, push, commit, tag, moving, before } = job;
	git([
		'push',
		'--atomic',
		`--force-with-lease=refs/tags/${moving}:${before}`,
		push,
		`${commit}:refs/tags/${tag}`,
		`${commit}:refs/tags/${moving}`,
	]);
}
