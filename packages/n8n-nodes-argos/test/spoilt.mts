import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_DIR } from '../verification/scan.mts';

interface Spoilt {
	dir: string;
	remove(): void;
}

/** A copy of the unpacked tarball with a line more in a bundle. */
export function spoiltTarball(unpackedDir: string, code: string): Spoilt {
	const copy = folder();
	cpSync(unpackedDir, copy.dir, { recursive: true });
	appendFileSync(join(copy.dir, 'dist/nodes/ArgosIdentity/ArgosIdentity.node.js'), `\n${code}\n`);
	return copy;
}

/** A copy of the sources with a file more. */
export function spoiltSource(code: string): Spoilt {
	const copy = folder();
	for (const part of ['package.json', 'nodes', 'credentials', 'icons']) {
		cpSync(join(PACKAGE_DIR, part), join(copy.dir, part), { recursive: true });
	}
	writeFileSync(join(copy.dir, 'nodes/shared/spoilt.ts'), `${code}\n`);
	return copy;
}

function folder(): Spoilt {
	const dir = mkdtempSync(join(tmpdir(), 'argos-spoilt-'));
	return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
