import { expect, it } from 'vitest';
import type { MigrateFlags } from './flags.ts';
import { keptSettings, readKeptSettings } from './kept-settings.ts';

const FLAGS: MigrateFlags = {
	reference: 'cf1',
	map: { 'a=b': 'fullName', Remark: '', '-x "y"': 'email' },
	dateFormat: 'dd/MM/yyyy',
	fullName: 'last-first',
	delimiter: ';',
	format: 'csv',
	rate: 'unlimited',
	dailyBudget: 1000,
	skipInvalid: true,
	settle: 0,
	tries: 5,
	encryption: 'aes-256-ecb',
};

it('gives back the flags of the first run', () => {
	const settings = keptSettings({
		flags: FLAGS,
		journal: 'people.csv.argos-journal',
		adminFromOutside: false,
	});
	const stored = JSON.parse(JSON.stringify(settings));
	expect(readKeptSettings(stored, 'people.csv.argos-journal')).toEqual({ flags: FLAGS, set: [] });
});

it('keeps no value, no key, and nothing that holds for one run only', () => {
	const flags: MigrateFlags = {
		...FLAGS,
		set: { user_id: 'planted', nationality: 'planted' },
		keyFile: 'planted.key',
		report: 'planted.html',
		json: true,
		retryFailed: true,
		sameProject: true,
	};
	const settings = keptSettings({ flags, journal: 'j', adminFromOutside: true });
	expect(JSON.stringify(settings)).not.toContain('planted');
	expect(readKeptSettings(settings, 'j')).toEqual({ flags: FLAGS, set: ['userId', 'nationality', 'admin'] });
});

it.skipIf(process.platform === 'win32')('finds the mapping file from the folder of the journal', () => {
	const flags: MigrateFlags = { mapping: '/data/maps/people.json' };
	const settings = keptSettings({ flags, journal: '/data/runs/j', adminFromOutside: false });
	expect(settings.args).toEqual(['--mapping=../maps/people.json']);
	expect(readKeptSettings(settings, '/moved/runs/j').flags).toEqual({ mapping: '/moved/maps/people.json' });
});

it('takes a journal of another program as one without flags', () => {
	expect(readKeptSettings({ 'fail-on': 'never' }, 'j')).toEqual({ flags: {}, set: [] });
});

it('refuses flags that it does not know', () => {
	expect(() => readKeptSettings({ args: ['--of-a-later-version'] }, 'j')).toThrow(
		'j keeps settings that this version does not know.',
	);
});
