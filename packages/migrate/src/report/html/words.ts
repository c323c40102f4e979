import type { RowFault } from '../../journal/journal.ts';
import type { ReportState } from '../report-rows.ts';

/** How numbers are written; made when the first one is, since loading a language takes longer than this package. */
interface Formats {
	readonly numbers: Intl.NumberFormat;
	readonly rates: Intl.NumberFormat;
}

let known: Formats | undefined;

// The same for every reader and machine: reports are sent around, and their pictures are compared.
function formats(): Formats {
	known ??= {
		numbers: new Intl.NumberFormat('en', { maximumFractionDigits: 0 }),
		rates: new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }),
	};
	return known;
}

export function number(value: number): string {
	return formats().numbers.format(value);
}

/** Rows per second, as far as people care. */
export function rate(value: number): string {
	return value >= 100 ? number(value) : formats().rates.format(value);
}

/** A part as a percentage that says 100 and 0 only when it is all or nothing. */
export function share(part: number, of: number): string {
	if (part === 0 || of === 0) return '0 %';
	if (part === of) return '100 %';
	const percent = (part / of) * 100;
	if (percent < 0.1) return '< 0.1 %';
	if (percent > 99.9) return '> 99.9 %';
	return `${percent.toFixed(1)} %`;
}

/** `2026-01-15 12:00:03` in UTC, from milliseconds since 1970; with tenths where spans are shorter than a second. */
export function moment(at: number, spanMs = 1000): string {
	if (!isMoment(at)) return 'unknown';
	const text = new Date(at).toISOString().replace('T', ' ');
	return text.slice(0, spanMs < 1000 ? 21 : 19);
}

/** As {@link moment}, without the day when it is clear and without seconds when the spans are longer. */
export function shortMoment(at: number, { spanMs, sameDay }: { spanMs: number; sameDay: boolean }): string {
	if (!isMoment(at)) return 'unknown';
	const [day = '', time = ''] = new Date(at).toISOString().split('T');
	if (spanMs >= 86_400_000) return day;
	const shown = spanMs < 1000 ? time.slice(0, 10) : time.slice(0, spanMs < 60_000 ? 8 : 5);
	return sameDay ? shown : `${day.slice(5)} ${shown}`;
}

function isMoment(at: number): boolean {
	return Math.abs(at) <= 8.64e15;
}

/** `1 h 2 min`: the two greatest units. */
export function duration(ms: number): string {
	if (ms < 1000) return `${Math.round(ms)} ms`;
	if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
	const seconds = Math.round(ms / 1000);
	const units: [number, string][] = [
		[Math.floor(seconds / 86_400), 'd'],
		[Math.floor(seconds / 3600) % 24, 'h'],
		[Math.floor(seconds / 60) % 60, 'min'],
		[seconds % 60, 's'],
	];
	const from = units.findIndex(([count]) => count > 0);
	return units
		.slice(from, from + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) => `${count} ${unit}`)
		.join(' ');
}

export const STATES: Readonly<Record<ReportState, { name: string; meaning: string }>> = {
	done: { name: 'Done', meaning: 'ARGOS holds them' },
	failed: { name: 'Failed', meaning: 'refused by ARGOS' },
	unknown: { name: 'Unknown', meaning: 'may have arrived' },
	skipped: { name: 'Skipped', meaning: 'wrong in the file, never sent' },
	pending: { name: 'Not sent', meaning: 'still to come' },
};

export const FAULTS: Readonly<Record<RowFault['kind'], string>> = {
	'invalid-request': 'ARGOS refused the data',
	unauthorized: 'The key was refused',
	'ip-blocked': 'The IP address is not allowed',
	'not-found': 'Not found at this address',
	conflict: 'At odds with what ARGOS holds',
	'too-large': 'Too large for one call',
	'rate-limited': 'Too many calls',
	server: 'Failure of the server',
	network: 'No connection',
	timeout: 'No answer in time',
	aborted: 'Interrupted',
	protocol: 'An answer that is none of ARGOS',
	decryption: 'An answer that could not be decrypted',
	'not-confirmed': 'Sent, but not confirmed',
};
