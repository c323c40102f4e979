import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMigrationError } from '../migration-error.ts';
import type { SourceFormat } from './source.ts';
import { pieces, rowsOf } from './testing.ts';

// The same files every time, so that a red check means a change; with ARGOS_PROPERTY_RUNS=20000, new ones.
const RUNS = process.env.ARGOS_PROPERTY_RUNS;
const parameters = RUNS ? { numRuns: Number(RUNS) } : { numRuns: 300, seed: 20260301 };
const TIMEOUT = RUNS ? 3_600_000 : 60_000;

const sign = fc.constantFrom(
	...[
		'"',
		'""',
		',',
		';',
		'\t',
		'|',
		'\n',
		'\r',
		'\r\n',
		' ',
		'\uFEFF',
		'😀',
		'é',
		'가',
		'\u0001',
		'\\',
		'{',
		'[',
		'a',
		'0',
	],
);
const text = fc.oneof(
	{ weight: 3, arbitrary: fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')) },
	{
		weight: 1,
		arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((one) => one.replaceAll('\0', '')),
	},
	{ weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9]{0,30}$/) },
);

type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';
function encoded(content: string, encoding: Encoding): Buffer {
	if (encoding === 'utf-8') return Buffer.from(content);
	if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${content}`);
	const bytes = Buffer.from(`\uFEFF${content}`, 'utf16le');
	return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** How a text lies on the disk, and in which pieces it comes in. */
const laid = fc.record({
	encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'),
	packed: fc.constantFrom('no', 'one member', 'two members'),
	length: fc.constantFrom(1, 2, 3, 7, 64, 100_000),
	asText: fc.boolean(),
});
type Laid = typeof laid extends fc.Arbitrary<infer Value> ? Value : never;

function layDown(content: string, { encoding, packed, length, asText }: Laid) {
	if (asText) return pieces(content, length);
	const bytes = encoded(content, encoding);
	if (packed === 'no') return pieces(bytes, length);
	const half = packed === 'one member' ? bytes.length : Math.floor(bytes.length / 2);
	return pieces(Buffer.concat([gzipSync(bytes.subarray(0, half)), gzipSync(bytes.subarray(half))]), length);
}

const linesOf = (content: string): number => content.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Cells as they stand in the file. */
interface Style {
	delimiter: string;
	end: string;
	quoted: readonly boolean[];
}

function written(cells: readonly string[], { delimiter, quoted }: Style, at: number): string {
	return cells
		.map((cell, index) => {
			const must = cell.includes(delimiter) || /["\r\n]/.test(cell);
			const may = quoted[(at + index) % quoted.length] === true;
			return must || may ? `"${cell.split('"').join('""')}"` : cell;
		})
		.join(delimiter);
}

const table = fc
	.integer({ min: 1, max: 5 })
	.chain((width) =>
		fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
	);
const style = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t', '|', 'x', '😀'),
	end: fc.constantFrom('\n', '\r\n', '\r'),
	quoted: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
});

it(
	'gives back every cell and line of any table, however it is written as CSV',
	async () => {
		const property = fc.asyncProperty(table, style, laid, fc.boolean(), async (cells, how, lying, hasEnd) => {
			const names = cells[0]?.map((_, index) => `column ${index}`) ?? [];
			const lines = [names, ...cells].map((row, at) => written(row, how, at));
			const content = lines.join(how.end) + (hasEnd ? how.end : '');
			const rows = await rowsOf({
				input: layDown(content, lying),
				format: 'csv',
				delimiter: how.delimiter,
			});
			const expected = cells
				.map((row, index) => ({
					line: linesOf(lines.slice(0, index + 1).join(how.end) + how.end) + 1,
					cells: row.map((cell) => cell.trim()),
				}))
				.filter((row) => row.cells.some((cell) => cell !== ''))
				.map((row, index) => ({ row: index + 1, ...row, columns: names }));
			expect(rows).toEqual(expected);
		});
		await fc.assert(property, parameters);
	},
	TIMEOUT,
);

const named = fc
	.uniqueArray(fc.tuple(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', '1', '0')), text), {
		selector: ([name]) => name,
		minLength: 1,
		maxLength: 5,
	})
	.map((entries) => entries.sort(([one], [other]) => (one < other ? -1 : 1)));

it.each<{ format: SourceFormat }>([{ format: 'jsonl' }, { format: 'json' }])(
	'gives back every value and line of any objects, written as $format',
	async ({ format }) => {
		const gap = fc.constantFrom('', ' ', '\t', '\n', '\r\n', '\n\n');
		const property = fc.asyncProperty(
			fc.array(named, { minLength: 1, maxLength: 6 }),
			gap,
			laid,
			async (people, blank, lying) => {
				const between = format === 'json' ? blank : blank.replace(/[\r\n]+/, ' ');
				const objects = people.map((entries) => {
					const members = entries.map(
						([name, value]) => `${JSON.stringify(name)}:${between}${JSON.stringify(value)}`,
					);
					return `{${members.join(`,${between}`)}}`;
				});
				const separator = format === 'json' ? `,${blank}` : '\n';
				const open = format === 'json' ? `[${blank}` : '';
				const content = `${open}${objects.join(separator)}${format === 'json' ? `${blank}]` : '\n'}`;
				const rows = await rowsOf({ input: layDown(content, lying), format });
				const shown = rows.map(({ line, columns, cells, problem }) => ({
					line,
					problem,
					entries: columns
						.map((name, index) => [name, cells[index]])
						.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
				}));
				const expected = people.map((entries, index) => ({
					line: linesOf(open + objects.slice(0, index).join(separator) + (index > 0 ? separator : '')) + 1,
					problem: undefined,
					entries: entries.map(([name, value]) => [name, value.trim()]),
				}));
				expect(shown).toEqual(expected);
			},
		);
		await fc.assert(property, parameters);
	},
	TIMEOUT,
);

it(
	'reads any numbers as they are written',
	async () => {
		const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,30})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/);
		const property = fc.asyncProperty(
			fc.array(fc.tuple(text, digits), { minLength: 1, maxLength: 5 }),
			async (members) => {
				const content = members.map(
					([value, number], index) => `"${index}${number}":${JSON.stringify(value)},"n${index}": ${number}`,
				);
				const [row] = await rowsOf({ input: pieces(`{${content.join(',')}}\n`) });
				const cells = Object.fromEntries(row?.columns.map((name, index) => [name, row.cells[index]]) ?? []);
				expect(members.map((_, index) => cells[`n${index}`])).toEqual(members.map(([, number]) => number));
			},
		);
		await fc.assert(property, parameters);
	},
	TIMEOUT,
);

it(
	'gives rows or a MigrationError for any bytes at all, the same in any pieces',
	async () => {
		const anything = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc
				.array(fc.oneof(sign, fc.constantFrom('{"a":', '}', ']', ':', '1', 'true', '\u001f\u008b')), {
					maxLength: 40,
				})
				.map((some) => Buffer.from(some.join(''))),
			fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.concat([gzipSync('a,b\n1,2\n'), bytes])),
			fc.tuple(fc.nat(40), fc.nat(255)).map(([at, byte]) => {
				const damaged = gzipSync('a,b\n1,2\n3,"4"\n');
				damaged[at % damaged.length] = byte;
				return damaged;
			}),
			fc
				.tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff], [0x50, 0x4b, 3, 4], [0xd0, 0xcf]), fc.uint8Array())
				.map(([mark, bytes]) => Buffer.from([...mark, ...bytes])),
		);
		const outcomeOf = async (
			bytes: Uint8Array,
			length: number,
			options: { format?: SourceFormat; encoding?: string },
		) => {
			try {
				return await rowsOf({ input: pieces(bytes, length), ...options });
			} catch (error) {
				if (!isMigrationError(error)) throw error;
				return { code: error.code, line: error.line };
			}
		};
		const property = fc.asyncProperty(
			anything,
			fc.constantFrom<SourceFormat | undefined>(undefined, 'csv', 'jsonl', 'json'),
			fc.constantFrom(undefined, 'windows-1252', 'euc-kr', 'utf-16be'),
			async (bytes, format, encoding) => {
				const options = { ...(format && { format }), ...(encoding && { encoding }) };
				const whole = await outcomeOf(bytes, 1_000, options);
				for (const length of [1, 3]) expect(await outcomeOf(bytes, length, options)).toEqual(whole);
			},
		);
		await fc.assert(property, parameters);
	},
	TIMEOUT,
);
