// Adds up what `npm test`, `npm run e2e:browser` and `npm run e2e:n8n` counted; a run that left no count is one
// failure.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of ['.reports/check.json', '.reports/e2e-browser.json', '.reports/e2e-n8n.json']) {
	try {
		const counts = JSON.parse(readFileSync(file, 'utf8'));
		passed += counts.passed;
		failed += counts.failed;
	} catch {
		failed += 1;
	}
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
