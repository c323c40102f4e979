import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from './open-source.ts';
import { pieces, rowsOf, tableOf } from './testing.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'argos-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

/** Files in the folder that this process holds open. */
async function openFiles(): Promise<string[]> {
	const handles = await readdir('/proc/self/fd');
	const paths = await Promise.all(
		handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')),
	);
	return paths.filter((path) => path.startsWith(folder));
}

describe('encodings', () => {
	const CSV = 'name,city\nJosé,São Paulo 😀\n';
	const utf16le = (text: string) => Buffer.from(text, 'utf16le');

	it.each([
		['UTF-8', Buffer.from(CSV)],
		['UTF-8 with its mark', Buffer.from(`\uFEFF${CSV}`)],
		['UTF-16 LE with its mark', utf16le(`\uFEFF${CSV}`)],
		['UTF-16 BE with its mark', utf16le(`\uFEFF${CSV}`).swap16()],
		['UTF-16 LE without its mark', utf16le(CSV)],
		['UTF-16 BE without its mark', utf16le(CSV).swap16()],
	])('tells %s by the content', async (_name, bytes) => {
		const row = { name: 'José', city: 'São Paulo 😀' };
		expect(await tableOf(bytes)).toEqual([{ line: 2, row }]);
		expect(await tableOf(gzipSync(bytes))).toEqual([{ line: 2, row }]);
	});

	it.each([
		['windows-1252', [0x4a, 0x6f, 0x73, 0xe9, 0x80], 'José€'],
		['latin1', [0x4a, 0x6f, 0x73, 0xe9], 'José'],
		['EUC-KR', [0xb0, 0xa1], '가'],
		['shift_jis', [0x83, 0x65], 'テ'],
		['utf-16be', [0x00, 0x41], 'A'],
	])('reads %s when it is told to', async (encoding, bytes, name) => {
		const header = encoding === 'utf-16be' ? utf16le('name\n').swap16() : Buffer.from('name\n');
		const content = Buffer.concat([header, Buffer.from(bytes)]);
		expect(await tableOf(content, { encoding })).toEqual([{ line: 2, row: { name } }]);
	});

	it('believes the mark more than what it is told', async () => {
		const bytes = Buffer.from('\uFEFFname\nJosé\n');
		expect(await tableOf(bytes, { encoding: 'windows-1252' })).toEqual([{ line: 2, row: { name: 'José' } }]);
	});

	it.each([
		['an older encoding', Buffer.from('name\nJos\u00e9\n', 'latin1'), undefined],
		['a character that is cut off', Buffer.from('name\nJosé').subarray(0, -1), undefined],
		['half a character of UTF-16', utf16le('\uFEFFname\n\ud83d\n'), undefined],
		['an odd number of bytes in UTF-16', utf16le('\uFEFFname\nx').subarray(0, -1), undefined],
		['a NUL in UTF-8', Buffer.from(`name,city\nx\0,${'y'.repeat(99)}\n`), undefined],
		['a place of windows-1252 that means nothing', Buffer.from('name\n\u0081\n', 'latin1'), 'windows-1252'],
		['a place of EUC-KR that means nothing', Buffer.from('name\n\u0080\n', 'latin1'), 'euc-kr'],
		['another encoding than it is told', Buffer.from('name\nJos\u00e9 \n', 'latin1'), 'euc-kr'],
	])('replaces nothing silently in %s', async (_name, bytes, encoding) => {
		await expect(rowsOf({ input: pieces(bytes), encoding })).rejects.toMatchObject({
			code: 'not-text',
			message: expect.stringContaining('--encoding windows-1252'),
		});
	});

	it.each(['windows-1252', 'iso-8859-15', 'windows-1251', 'macintosh'])(
		'refuses to read UTF-8 as %s, which would alter names',
		async (encoding) => {
			const content = Buffer.from(`name\n${'x\n'.repeat(5000)}José\n`);
			await expect(rowsOf({ input: pieces(content, 1000), encoding })).rejects.toMatchObject({
				code: 'not-text',
				message: expect.stringMatching(
					/^The input is UTF-8, and another encoding is named \(.+\)\. Leave it out\.$/,
				),
			});
			expect(await rowsOf({ input: pieces(Buffer.from('name\nAna\n')), encoding })).toHaveLength(1);
		},
	);

	it('says so before a stream has handed on any row, when its begin shows it', async () => {
		const content = Buffer.from(`name\n${'José\n'.repeat(5000)}`);
		await expect(openSource({ input: pieces(content, 1000), encoding: 'latin1' })).rejects.toMatchObject({
			code: 'not-text',
		});
	});

	it('refuses an encoding that nobody knows', async () => {
		await expect(rowsOf({ input: pieces('a'), encoding: 'latin-nine' })).rejects.toMatchObject({
			code: 'bad-settings',
			message: expect.stringContaining('"latin-nine" is not known'),
		});
	});

	it('takes text as it comes, cut inside a character or not, and refuses half a one', async () => {
		const text = 'name\n😀é\n';
		for (const length of [1, 2, 3]) {
			const [row] = await rowsOf({ input: pieces(text, length), encoding: 'windows-1252' });
			expect(row?.cells).toEqual(['😀é']);
		}
		for (const half of ['name\n\ud83d', 'name\n\ud83dx', 'name\n\ude00']) {
			await expect(rowsOf({ input: pieces(half, 1) })).rejects.toMatchObject({ code: 'not-text' });
		}
	});

	it('refuses bytes and text in turns, since the encoding of the bytes could not be kept', async () => {
		async function* both() {
			yield Buffer.from('name\n');
			yield 'é\n';
		}
		await expect(rowsOf({ input: both() })).rejects.toMatchObject({ code: 'not-text' });
	});
});

describe('gzip', () => {
	const PACKED = gzipSync('a,b\n1,2\n3,4\n');
	const row = (line: number, a: string, b: string) => ({ line, row: { a, b } });

	it.each([
		['of one member', PACKED],
		[
			'of several members',
			Buffer.concat([gzipSync('a,b\n1,'), gzipSync('2\n'), gzipSync(''), gzipSync('3,4')]),
		],
		['with zeros behind it', Buffer.concat([PACKED, Buffer.alloc(70_000)])],
	])('%s is unpacked', async (_name, bytes) => {
		const path = await fileOf('packed.bin', bytes);
		for (const input of [path, pieces(bytes, 1), pieces(bytes, 100_000)]) {
			const source = await openSource({ input });
			const rows = (await Array.fromAsync(source.batches)).flat();
			expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
				[2, '1', '2'],
				[3, '3', '4'],
			]);
			expect(source.digest()).toBe(createHash('sha256').update(bytes).digest('hex'));
		}
	});

	it('holds JSON as well', async () => {
		expect(await tableOf(gzipSync('[{"a":1,"b":2}]'))).toEqual([row(1, '1', '2')]);
		expect(await tableOf(gzipSync('{"a":1,"b":2}\n{"a":3,"b":4}'))).toEqual([
			row(1, '1', '2'),
			row(2, '3', '4'),
		]);
	});

	it.each([
		['that breaks off', PACKED.subarray(0, -9), 'breaks off before its end'],
		['that breaks off in its checksum', PACKED.subarray(0, -1), 'breaks off before its end'],
		[
			'whose second member breaks off',
			Buffer.concat([PACKED, PACKED.subarray(0, 1)]),
			'breaks off before its end',
		],
		['with a wrong checksum', Buffer.concat([PACKED.subarray(0, -8), Buffer.alloc(8)]), 'is damaged'],
		['with something else behind it', Buffer.concat([PACKED, Buffer.from('a,b')]), 'is damaged'],
		['with rows behind zeros', Buffer.concat([PACKED, Buffer.alloc(9), PACKED]), 'goes on behind its end'],
	])('%s is malformed', async (_name, bytes, said) => {
		for (const length of [1, 100_000]) {
			await expect(rowsOf({ input: pieces(bytes, length) })).rejects.toMatchObject({
				code: 'malformed',
				message: expect.stringContaining(said),
			});
		}
	});
});

describe('what is no text', () => {
	it.each([
		['a workbook of today', Buffer.from('PK\u0003\u0004....[Content_Types].xml', 'latin1')],
		[
			'an open document',
			Buffer.from('PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
		],
		['a workbook of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
	])('%s is a spreadsheet, and how to save it otherwise is said', async (_name, bytes) => {
		await expect(rowsOf({ input: await fileOf('people.xlsx', bytes) })).rejects.toMatchObject({
			code: 'spreadsheet',
			message: expect.stringMatching(/^people\.xlsx is a spreadsheet.* choose File > Save As > "CSV UTF-8"/),
		});
	});

	it.each([
		['another zip', Buffer.from('PK\u0003\u0004..people.csv'), 'is an archive. Unpack it'],
		['gzip in gzip', gzipSync(gzipSync('a')), 'is an archive. Unpack it'],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'is not text in UTF-8'],
		['zeros', Buffer.alloc(100), 'is not text in UTF-8'],
	])('%s is not text', async (_name, bytes, said) => {
		await expect(rowsOf({ input: pieces(bytes) })).rejects.toMatchObject({
			code: 'not-text',
			message: expect.stringContaining(said),
		});
	});
});

describe('the format', () => {
	it.each([
		['people.csv', 'a\n1\n', 'csv'],
		['people.csv', '[a],b\n', 'csv'],
		['people.txt', 'a\n1\n', 'csv'],
		['people', '{"a":1}\n', 'jsonl'],
		['people', '\uFEFF \n[{"a":1}]', 'json'],
		['people', '[]', 'json'],
		['people.csv', '{"a":1}\n', 'jsonl'],
		['people.csv', '[{"a":1}]', 'json'],
		['people.json', '{"a":1}\n{"a":2}\n', 'jsonl'],
		['people.jsonl', '[{"a":1}]', 'json'],
		['people.ndjson', 'broken\n', 'jsonl'],
		['PEOPLE.JSONL.GZ', 'broken\n', 'jsonl'],
	])('of %s with %j is %s', async (name, content, format) => {
		const source = await openSource({ input: await fileOf(name, content) });
		expect(source).toMatchObject({ name, format });
		await source.batches.return();
	});

	it('is what it is told to be', async () => {
		expect(await tableOf('{"a":1}\n', { format: 'jsonl' })).toEqual([{ line: 1, row: { a: '1' } }]);
		expect(await tableOf('{a},b\n1,2\n', { format: 'csv' })).toEqual([
			{ line: 2, row: { '{a}': '1', b: '2' } },
		]);
	});

	it.each([
		['people.json', '{\n  "people": []\n}', 'begins with a JSON object of several lines'],
		['people.json', 'a,b\n', 'a JSON array of people'],
	])('of %s with %j is refused', async (name, content, said) => {
		await expect(rowsOf({ input: await fileOf(name, content) })).rejects.toMatchObject({
			code: 'malformed',
			message: expect.stringContaining(said),
		});
	});
});

describe('a path', () => {
	it('says how much of the file has been read, and its digest at the end', async () => {
		const content = `a,b\n${'1,2\n'.repeat(50_000)}`;
		const path = await fileOf('long.csv', content);
		const source = await openSource({ input: path });
		expect(source.digest()).toBeUndefined();
		const begin = source.progress();
		expect(begin).toEqual({ bytes: 65_536, of: 200_004 });
		const batches = await Array.fromAsync(source.batches);
		expect(Math.max(...batches.map((rows) => rows.length))).toBe(500);
		expect(batches.flat().length).toBe(50_000);
		expect(source.progress()).toEqual({ bytes: 200_004, of: 200_004 });
		expect(source.digest()).toBe(createHash('sha256').update(content).digest('hex'));
	});

	it.skipIf(process.platform !== 'linux')(
		'is closed at the end, on an early return and after an error',
		async () => {
			const path = await fileOf('closed.csv', `a,b\n${'1,2\n'.repeat(50_000)}`);
			const packed = await fileOf('closed.csv.gz', gzipSync(`a,b\n${'1,2\n'.repeat(50_000)}`));
			for (const input of [path, packed]) {
				const source = await openSource({ input });
				expect(await openFiles()).toEqual([input]);
				for await (const _rows of source.batches) break;
				expect(await openFiles()).toEqual([]);
				await (await openSource({ input })).batches.return();
				await rowsOf({ input });
				expect(await openFiles()).toEqual([]);
			}
			await expect(rowsOf({ input: await fileOf('bad.csv', 'a\n"') })).rejects.toMatchObject({
				code: 'malformed',
			});
			await expect(rowsOf({ input: await fileOf('none.csv', '') })).rejects.toMatchObject({ code: 'empty' });
			expect(await openFiles()).toEqual([]);
		},
	);

	it('must lead to a file', async () => {
		const missing = join(folder, 'missing.csv');
		const unreadable = { code: 'unreadable', message: `${missing} does not exist. Check the path.` };
		await expect(rowsOf({ input: missing })).rejects.toMatchObject(unreadable);
		await mkdir(join(folder, 'folder.csv'));
		await expect(rowsOf({ input: join(folder, 'folder.csv') })).rejects.toMatchObject({
			code: 'unreadable',
			message: `${join(folder, 'folder.csv')} is a folder. Name a file in it.`,
		});
		await symlink('loop.csv', join(folder, 'loop.csv'));
		await expect(rowsOf({ input: join(folder, 'loop.csv') })).rejects.toMatchObject({
			code: 'unreadable',
			message: `${join(folder, 'loop.csv')} cannot be read (ELOOP).`,
		});
	});

	it.skipIf(process.platform === 'win32')(
		'must not lead to a pipe or a device, which can be read only once',
		async () => {
			const pipe = join(folder, 'pipe.csv');
			await promisify(execFile)('mkfifo', [pipe]);
			await expect(rowsOf({ input: pipe })).rejects.toMatchObject({
				code: 'unreadable',
				message: `${pipe} is a pipe, which gives its rows only once. Save it to a file first, or hand it to the standard input and write "-" for the path.`,
			});
			await expect(rowsOf({ input: '/dev/null' })).rejects.toMatchObject({
				code: 'unreadable',
				message: '/dev/null is a device. Save it to a file first.',
			});
		},
	);
});

describe('a stream', () => {
	it('has no name and no length, but a digest of its bytes', async () => {
		const source = await openSource({ input: pieces('a\né\n') });
		expect(source.name).toBe('The input');
		expect(source.progress()).toBeUndefined();
		await Array.fromAsync(source.batches);
		expect(source.digest()).toBe(createHash('sha256').update('a\né\n').digest('hex'));
	});

	it.each([
		['an early return', 'a\n1\n', undefined],
		['an error', 'a\n"', 'malformed'],
		['bytes that are no text', '\0', 'not-text'],
	])('is let go after %s', async (_name, begin, code) => {
		let isOpen = true;
		async function* stream() {
			try {
				yield begin;
				yield* pieces(code === undefined ? '1\n'.repeat(100_000) : '', 1_000);
			} finally {
				isOpen = false;
			}
		}
		const run = openSource({ input: stream() }).then((source) => source.batches.return());
		if (code === undefined) await run;
		else
			await expect(
				openSource({ input: stream() }).then(({ batches }) => Array.fromAsync(batches)),
			).rejects.toMatchObject({ code });
		await run.catch(() => {});
		expect(isOpen).toBe(false);
	});

	it('hands on an error of its own as it is', async () => {
		const broken = new Error('connection lost');
		async function* stream() {
			yield 'a\n1\n';
			throw broken;
		}
		await expect(rowsOf({ input: stream() })).rejects.toBe(broken);
	});
});
