import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from '../refusal.ts';
import { NATIVE_PACKAGES } from './recipe.ts';

/**
 * Loads the compiled packages in a process of their own, as a wrong one can take its process down.
 * npm versions that block install scripts end well without having compiled anything.
 */
export async function provesNative(folder: string): Promise<void> {
	const script = NATIVE_PACKAGES.map((name) => `require(${JSON.stringify(name)});`).join('');
	try {
		await promisify(execFile)(process.execPath, ['-e', script], { cwd: folder });
	} catch {
		throw new Refusal(
			"n8n's database driver was not compiled. If your npm blocks install scripts, allow them for this command (npm config: ignore-scripts=false), then start again.",
		);
	}
}
