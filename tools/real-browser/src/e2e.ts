// `npm run e2e:browser`: the sandbox's pages and reports in a real Chromium, headless.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium/ensure.ts';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const REPORTS = join(ROOT, '.reports');
const DETAILS = join(REPORTS, 'e2e-browser-vitest.json');

interface Report {
	numPassedTests: number;
	numFailedTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
}

const { passed, failed } = check();
mkdirSync(REPORTS, { recursive: true });
writeFileSync(join(REPORTS, 'e2e-browser.json'), JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function check(): { passed: number; failed: number } {
	try {
		console.log(`Chromium: ${ensureChromium()}`);
		spawnSync(
			process.execPath,
			[
				join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
				'run',
				'--reporter=default',
				'--reporter=json',
				`--outputFile.json=${DETAILS}`,
			],
			{ cwd: HERE, stdio: ['ignore', 'inherit', 'inherit'] },
		);
		const report = JSON.parse(readFileSync(DETAILS, 'utf8')) as Report;
		// A file that does not load has no tests to fail, so it counts by itself.
		const broken = report.testResults.filter(
			(file) => file.status === 'failed' && file.assertionResults.length === 0,
		);
		return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	}
}
