import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

// Does what a reader does by hand: takes the ids that the manual leaves open from the answers before. An answer of
// 400 or above ends the script.
const PRELUDE = `
set -eo pipefail
curl() {
	local filled=("\${@//SUBMISSION_ID/$(cat submission)}")
	command curl --fail-with-body --max-time 10 "\${filled[@]//RESOURCE_ID/$(cat resource)}" > answer || return
	grep -o '"submissionId":"[^"]*' answer | head -1 | cut -d'"' -f4 > found || true
	[ ! -s found ] || cp found submission
	grep -o '"resourceIds":\\["[^"]*' answer | head -1 | cut -d'"' -f4 > found || true
	[ ! -s found ] || cp found resource
	cat answer
	[ ! -s answer ] || echo
}
`;

/** Runs an example of the manual by bash, in a folder of its own, and gives what it prints. */
export async function runExample(
	script: string,
	{ submissionId }: { submissionId: string },
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-manual-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const picture = Buffer.from('ffd8ffe000104a464946', 'hex');
	const files = { submission: submissionId, resource: 'none', 'face.jpg': picture, 'document.jpg': picture };
	for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
	const { stdout } = await promisify(execFile)('bash', ['-c', PRELUDE + script], { cwd: folder });
	return stdout;
}
