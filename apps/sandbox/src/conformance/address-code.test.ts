import { expect, it } from 'vitest';
import { type Bench, start } from '../testing/start.ts';

// POST /address_code under /v2 and /v3, argos-api.md §7. The request and answer are the vendor's sample.

const ask = (bench: Bench, form: Record<string, string>, version: 'v2' | 'v3' = 'v2') =>
	bench.call(
		'/address_code',
		{
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams(form).toString(),
		},
		version,
	);

const SAMPLE = {
	formatted_address: '1600 Pennsylvania Avenue NW, Washington, DC 20500, USA',
	compound_code: 'VXX7+39 Washington, DC, USA',
	global_code: '87C4VXX7+39',
};

it.each(['v2', 'v3'] as const)(
	"answers the vendor's sample in %s, asked in any of its forms",
	async (version) => {
		const bench = await start();
		for (const address of [` ${SAMPLE.formatted_address}`, SAMPLE.compound_code, SAMPLE.global_code]) {
			const answer = await ask(bench, { language: 'en', address }, version);
			expect([answer.status, answer.json()]).toEqual([200, SAMPLE]);
		}
	},
);

it('gives any other address codes of its own, the same every time', async () => {
	const bench = await start();
	const first = (await ask(bench, { address: 'Musterweg 1, Musterstadt, DEU' })).json();
	expect(first).toEqual({
		formatted_address: 'Musterweg 1, Musterstadt, DEU',
		compound_code: expect.stringMatching(/^[2-9CFGHJMPQRVWX]{4}\+[2-9CFGHJMPQRVWX]{2} Musterstadt, DEU$/),
		global_code: expect.stringMatching(/^[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2}$/),
	});
	expect((await ask(bench, { address: 'Musterweg 1, Musterstadt, DEU' })).json()).toEqual(first);
});

it.each(['38.897,77.036', '8FWC2345+G6'])('finds an invented address for %s', async (address) => {
	expect((await ask(await start(), { address })).json()).toMatchObject({
		formatted_address: 'Musterweg 1, 12345 Musterstadt, DEU',
	});
});

it('needs an address, and the option of the project', async () => {
	const bench = await start();
	const missing = await ask(bench, { language: 'en' });
	expect([missing.status, missing.json()]).toEqual([400, { message: 'missing required parameters' }]);
	bench.sandbox.setSwitches({ addressOption: 'off' });
	const off = await ask(bench, { address: 'Musterweg 1' });
	expect([off.status, off.json()]).toEqual([400, { message: 'data processing error' }]);
});
