import type { Field } from '@argos/core';
import type { IExecuteFunctions } from 'n8n-workflow';
import { tryToParseDateTime } from 'n8n-workflow';
import type { AnyOperation } from './catalogue.ts';
import { inputPicture } from './input-picture.ts';

interface Given {
	host: IExecuteFunctions;
	operation: AnyOperation;
	field: Field;
	/** As typed, or as an expression gave it: numbers, lists, date objects, nothing. */
	value: unknown;
	itemIndex: number;
}

/** A parameter in the form that the operation takes, or `undefined` for an empty one. What is wrong, core says. */
export async function givenValue(given: Given): Promise<unknown> {
	const { host, operation, field, value } = given;
	if (value === undefined || value === null || value === '') return undefined;
	switch (field.type) {
		case 'number':
			return typeof value === 'string' ? Number(value) : value;
		case 'boolean':
			return value === 'true' || value === 'false' ? value === 'true' : value;
		case 'date':
			return dayIn(value);
		case 'date-time':
			return momentIn(value, host.getTimezone());
		case 'texts':
		case 'choices':
		case 'countries':
			return listIn(value);
		case 'object':
			return objectIn(value);
		case 'picture':
			return inputPicture(given);
		default:
			if (typeof value === 'number') return String(value);
			// n8n's Webhook node hands a JSON body over as an object.
			return operation.id === 'webhook.read' && typeof value === 'object' ? JSON.stringify(value) : value;
	}
}

/** The day as it is written, from a text, or from a date object of an expression such as `$now`. */
function dayIn(value: unknown): unknown {
	const plain: unknown = JSON.parse(JSON.stringify(value));
	return typeof plain === 'string' ? plain.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1') : plain;
}

/** In UTC. n8n's picker gives a time without a zone and means that of the workflow. */
function momentIn(value: unknown, timeZone: string): unknown {
	const plain: unknown = JSON.parse(JSON.stringify(value));
	try {
		return tryToParseDateTime(plain, timeZone).toUTC().toISO() ?? plain;
	} catch {
		return plain;
	}
}

function listIn(value: unknown): unknown {
	const list = typeof value === 'string' ? value.split(/[,\n]/) : value;
	if (!Array.isArray(list)) return typeof list === 'number' ? [String(list)] : list;
	const given = list.map((one) => (typeof one === 'number' ? String(one) : one));
	const texts = given.map((one) => (typeof one === 'string' ? one.trim() : one)).filter((one) => one !== '');
	return texts.length > 0 ? texts : undefined;
}

function objectIn(value: unknown): unknown {
	let object = value;
	try {
		if (typeof value === 'string') object = JSON.parse(value);
	} catch {
		return value;
	}
	return JSON.stringify(object) === '{}' ? undefined : object;
}
