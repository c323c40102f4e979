import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { redact } from '@argos/core';
import { isMigrationError } from '../migration-error.ts';
import { repeatedKey } from '../source/json/repeated-key.ts';
import { assertMapping } from './assert-mapping.ts';
import { badMapping } from './bad-mapping.ts';
import { createMapping } from './create-mapping.ts';
import type { MappingOptions } from './mapping.ts';

/**
 * Reads a mapping file (JSON in UTF-8) and refuses one that could not be used.
 * @throws {MigrationError} `bad-mapping`: no such file, no JSON in UTF-8, a name twice, a part or field that does not
 * exist, a word without a value
 */
export async function readMappingFile(path: string): Promise<MappingOptions> {
	const name = basename(path);
	const text = await textOf(path, name);
	const mapping = parsed(text, name);
	const twice = repeatedKey(text, mapping);
	if (twice !== undefined) {
		throw badMapping(`${name} has "${redact(twice, [])}" twice in one object: keep one of them.`);
	}
	assertMapping(mapping, name);
	try {
		createMapping(mapping);
	} catch (error) {
		throw isMigrationError(error) ? badMapping(`${name}: ${error.message}`) : error;
	}
	return mapping;
}

/** The text of a mapping file. */
export function mappingToText(mapping: MappingOptions): string {
	const { columns, set, dateFormat, fullName, values } = mapping;
	return `${JSON.stringify({ columns, set, dateFormat, fullName, values }, null, 2)}\n`;
}

async function textOf(path: string, name: string): Promise<string> {
	const bytes = await bytesOf(path, name);
	// Without its mark, which JSON does not know.
	const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
	// UTF-16 has a zero in every letter of English.
	if (isUtf8(bytes) && !bytes.includes(0)) return text;
	throw badMapping(`${name} is not UTF-8. Save it again with this encoding.`);
}

async function bytesOf(path: string, name: string): Promise<Buffer> {
	try {
		return await readFile(path);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT') throw badMapping(`The mapping file ${name} does not exist.`);
		if (code === 'EISDIR') throw badMapping(`${name} is a folder, not a mapping file.`);
		throw badMapping(`The mapping file ${name} cannot be read. Check its permissions.`);
	}
}

function parsed(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		// The message of the parser quotes the text, and may tell the place.
		const place = /line (\d+) column (\d+)/.exec(String(error));
		const where = place ? `, line ${place[1]}, column ${place[2]}` : '';
		throw badMapping(`${name}${where}: this is not JSON. Look for a missing quote or comma.`);
	}
}
