import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

// With it, the rules read the names of files as those of their own fixtures.
if (process.env.NODE_ENV === 'test') delete process.env.NODE_ENV;

const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(
	'@n8n/scan-community-package/scanner/scanner.mjs'
);

export const PACKAGE_DIR = fileURLToPath(new URL('../', import.meta.url));

/** What one leg of n8n's scanner says. */
export interface Verdict {
	passed: boolean;
	/** File, line and rule of every violation, as plain text. */
	details: string;
}

/** The first leg: the sources, as the scanner would find them at the published commit. */
export function scanSource(packageDir = PACKAGE_DIR): Promise<Verdict> {
	return verdict(packageDir, SOURCE_FILE_PATTERNS);
}

/** The second leg: every JavaScript file that would be published. */
export function scanTarball(unpackedDir: string): Promise<Verdict> {
	return verdict(unpackedDir, ['**/*.js', 'package.json']);
}

// The scanner also "passes" a folder in which it finds nothing, and tells of a crash only in a message.
async function verdict(dir: string, patterns: string[]): Promise<Verdict> {
	const { passed, message = '', details = '' } = await analyzePackage(dir, patterns);
	return { passed: passed && message === '', details: stripVTControlCharacters(details || message) };
}

/**
 * Packs the built package and unpacks it into a new folder, which `remove` deletes.
 * @throws {Error} when the package is not built or cannot be packed
 */
export function unpackedTarball(): { dir: string; remove(): void } {
	if (!existsSync(join(PACKAGE_DIR, 'dist'))) {
		throw new Error('n8n-nodes-argos is not built. Run "node build.mjs" in its folder first.');
	}
	const work = mkdtempSync(join(tmpdir(), 'argos-scan-'));
	const shell = process.platform === 'win32';
	const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', work];
	execFileSync('npm', pack, { cwd: PACKAGE_DIR, shell, stdio: ['ignore', 'ignore', 'pipe'] });
	const tarball = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '';
	const dir = join(work, 'package');
	mkdirSync(dir);
	execFileSync('tar', ['-xzf', join(work, tarball), '-C', dir, '--strip-components=1']);
	return { dir, remove: () => rmSync(work, { recursive: true, force: true }) };
}
