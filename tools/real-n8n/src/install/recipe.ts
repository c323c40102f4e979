import { createHash } from 'node:crypto';

/** The newest n8n whose dependencies are all published. */
export const N8N_VERSION = '2.41.1';

/** Free bytes to ask for before an install: 2.2 GB of n8n, and what npm keeps beside it while it works. */
export const NEEDED_BYTES = 3_500_000_000;

/** The two packages that are compiled or linked for this machine; all other install scripts stay off. */
export const NATIVE_PACKAGES = ['sqlite3', 'isolated-vm'] as const;

/** The package.json of the install. Overrides step around versions that miss a dependency of their own. */
export const MANIFEST = {
	name: 'argos-real-n8n',
	private: true,
	dependencies: { n8n: N8N_VERSION },
	overrides: { linkedom: '0.18.13', '@langchain/langgraph': '1.3.0' },
	// Newer npm versions run no install script that is not named here.
	allowScripts: Object.fromEntries(NATIVE_PACKAGES.map((name) => [name, true])),
} as const;

/** `--ignore-scripts`: one of the scripts compiles OpenSSL and ends the whole install without internet. */
export const INSTALL_ARGS = ['install', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'];
export const REBUILD_ARGS = ['rebuild', ...NATIVE_PACKAGES];

interface Host {
	platform: string;
	arch: string;
	/** `process.versions.modules`: native code is made for one of these. */
	abi: string;
}

/** What an install was made from and for. An install with another hash is not used. */
export function recipeHash({ platform, arch, abi }: Host): string {
	const recipe = JSON.stringify([MANIFEST, INSTALL_ARGS, REBUILD_ARGS, platform, arch, abi]);
	return createHash('sha256').update(recipe).digest('hex');
}
