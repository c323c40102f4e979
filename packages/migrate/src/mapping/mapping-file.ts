import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isMigrationError } from '../migration-error.ts';
import { assertMapping } from './assert-mapping.ts';
import { badMapping } from './bad-mapping.ts';
import { createMapping } from './create-mapping.ts';
import type { MappingOptions } from './mapping.ts';

/**
 * Reads a mapping file (JSON in UTF-8) and refuses one that could not be used.
 * @throws {MigrationError} `bad-mapping`: no such file, no JSON, a part or field that does not exist, a word without a
 * value
 */
export async function readMappingFile(path: string): Promise<MappingOptions> {
	const name = basename(path);
	const mapping = parsed(await textOf(path, name), name);
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
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT') throw badMapping(`The mapping file ${name} does not exist.`);
		if (code === 'EISDIR') throw badMapping(`${name} is a folder, not a mapping file.`);
		throw badMapping(`The mapping file ${name} cannot be read. Check its permissions.`);
	}
}

function parsed(text: string, name: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		// The message of the parser quotes the text, and may tell the place.
		const place = /line (\d+) column (\d+)/.exec(String(error));
		const where = place ? `, line ${place[1]}, column ${place[2]}` : '';
		throw badMapping(`${name}${where}: this is not JSON. Look for a missing quote or comma.`);
	}
}
