import { expect, it } from 'vitest';
import App from '../src/index.ts';
import { handle } from './bench.ts';
import { surfaceOf } from './surface.ts';

it("passes Zapier's own validation", async () => {
	expect(await handle({ command: 'validate' })).toEqual([]);
});

it('offers the steps under their lasting keys', () => {
	expect(Object.keys(App.triggers)).toEqual(['new_approved_submission', 'recent_submission', 'aml_match']);
	expect(Object.keys(App.creates)).toEqual(['migrate_submission', 'download_aml_report']);
	expect(Object.keys(App.searches)).toEqual(['find_submission']);
});

it('keeps what Zaps of users rely on', async () => {
	const surface = surfaceOf(await handle({ command: 'definition' }));
	await expect(
		`${JSON.stringify(surface, null, '\t')}\n`,
		'The surface changed. A step, input or output that is gone, renamed, newly required or of another type breaks Zaps: it needs a major version. Anything added needs a minor one. Then update with "vitest run --project argos-zapier -u".',
	).toMatchFileSnapshot('surface.json');
});
