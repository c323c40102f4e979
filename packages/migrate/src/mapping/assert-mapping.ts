import { redact } from '@argos/core';
import { badMapping } from './bad-mapping.ts';
import { FIELD_NAMES, isMigrationField } from './fields.ts';
import { NAME_ORDERS } from './join-names.ts';
import type { MappingOptions } from './mapping.ts';

const PARTS = ['columns', 'set', 'dateFormat', 'fullName', 'values'];

/**
 * Whether something has the shape of a mapping; flags and files are not typed.
 * @param where what messages call it
 * @throws {MigrationError} `bad-mapping`
 */
export function assertMapping(mapping: unknown, where: string): asserts mapping is MappingOptions {
	for (const [part, value] of entries(mapping, where)) {
		if (!PARTS.includes(part)) {
			throw badMapping(
				`${where} has "${shown(part)}", which means nothing. Its parts are ${PARTS.join(', ')}.`,
			);
		}
		if (value === undefined) continue;
		if (part === 'dateFormat') assertText(value, `${where}, dateFormat,`);
		if (part === 'fullName') assertOrder(value, where);
		if (part === 'columns') assertColumns(value, where);
		if (part === 'set') assertSet(value, where);
		if (part === 'values') assertValues(value, where);
	}
}

function assertOrder(order: unknown, where: string): void {
	if (NAME_ORDERS.some((known) => known === order)) return;
	throw badMapping(`${where}, fullName, must be ${NAME_ORDERS.map((known) => `"${known}"`).join(' or ')}.`);
}

function assertColumns(columns: unknown, where: string): void {
	for (const [column, field] of entries(columns, `${where}, columns,`)) {
		if (field !== null) assertField(field, `${where}, columns, "${shown(column)}"`);
	}
}

function assertSet(set: unknown, where: string): void {
	for (const [field, value] of entries(set, `${where}, set,`)) {
		assertField(field, `${where}, set`);
		if (value !== undefined) assertText(value, `${where}, set, ${field},`);
	}
}

function assertValues(values: unknown, where: string): void {
	for (const [field, words] of entries(values, `${where}, values,`)) {
		assertField(field, `${where}, values`);
		if (words === undefined) continue;
		for (const [word, value] of entries(words, `${where}, values, ${field},`)) {
			if (value !== null) assertText(value, `${where}, values, ${field}, "${shown(word)}",`);
		}
	}
}

function entries(value: unknown, where: string): [string, unknown][] {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
	throw badMapping(`${where} must be an object of names and values.`);
}

function assertText(value: unknown, where: string): void {
	if (typeof value !== 'string') throw badMapping(`${where} must be text in quotes.`);
}

function assertField(name: unknown, where: string): void {
	if (isMigrationField(name)) return;
	const what = typeof name === 'string' ? `"${shown(name)}" is no field` : 'this is no field';
	throw badMapping(`${where}: ${what}. Fields are ${FIELD_NAMES.join(', ')}.`);
}

const shown = (text: string): string => redact(text, []);
