import { decryptEcb, decryptGcm, type GcmLayout } from '@argos/core';
import type { Project } from '../project.ts';
import { type PageError, pageError } from './page-error.ts';

/** What a link to the hosted form asks for, decrypted; parameters by ARGOS's own names (argos-api.md §9). */
export interface FormLink {
	projectId: string;
	lang: string;
	values: Readonly<Record<string, unknown>>;
}

/** Never encrypted (argos-api.md §3.6). */
const ALWAYS_CLEAR = ['pid', 'lang', 'encrypted'];

/** In clear these mean nothing (argos-api.md §9). */
const ONLY_ENCRYPTED = [
	'allowedCountries',
	'allowedIdTypes',
	'allowedDocumentFields',
	'selectedIssuingCountry',
	'selectedIdType',
	'auxidField',
	'knowledgeField',
	'knowledgePrefill',
	'projectionId',
	'projectionName',
	'mainColor',
	'innerColor',
	'startValidUntil',
];

/**
 * Reads the query string of a link.
 * @param plaintexts what may be encrypted: everywhere JSON, for FaceAuth perhaps query-style text (§6)
 */
export function readLink(
	project: Project,
	query: Record<string, string>,
	{ key = project.cipherKey, plaintexts = ['json'] }: { key?: Uint8Array; plaintexts?: string[] } = {},
): { link: FormLink } | { error: PageError } {
	const { pid = '', lang = 'en', encrypted } = query;
	const known = project.switches.liveformProjectIds;
	if (pid === '' || (known && !known.includes(pid))) return { error: pageError('project') };
	const secret = encrypted ? open({ key, encrypted, plaintexts, gcm: project.liveformGcm }) : {};
	if (!secret) return { error: pageError('encrypted') };
	const clear = Object.entries(query).filter(
		([name]) => !ALWAYS_CLEAR.includes(name) && !ONLY_ENCRYPTED.includes(name),
	);
	const ignoresClear = project.switches.liveformEncryptedOnly;
	const values = { ...(ignoresClear ? {} : Object.fromEntries(clear)), ...secret };
	if (values.auxidField && (values.selectedIssuingCountry || values.selectedIdType)) {
		return { error: pageError('exclusive') };
	}
	return { link: { projectId: pid, lang, values } };
}

/** A parameter as text; lists come back comma-joined, as in the vendor's example (argos-api.md §3.6). */
export function textOf({ values }: FormLink, name: string): string | undefined {
	const value = values[name];
	if (typeof value === 'string') return value === '' ? undefined : value;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return Array.isArray(value) ? value.join(',') : undefined;
}

export function listOf(link: FormLink, name: string): string[] | undefined {
	return textOf(link, name)
		?.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
}

/** Some rules can be switched off for one case by `false`; any other value means nothing (argos-api.md §9). */
export function isSwitchedOff({ values }: FormLink, rule: string): boolean {
	return values[rule] === false || values[rule] === 'false';
}

function open({
	key,
	encrypted,
	plaintexts,
	gcm,
}: {
	key: Uint8Array;
	encrypted: string;
	plaintexts: string[];
	gcm: GcmLayout | undefined;
}): Record<string, unknown> | undefined {
	try {
		// A form decoder upstream may have made blanks of the plus signs of Base64.
		const sealed = encrypted.replaceAll(' ', '+');
		const text = gcm ? decryptGcm({ key, text: sealed, layout: gcm }) : decryptEcb(key, sealed);
		if (text.trimStart().startsWith('{')) {
			return plaintexts.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : undefined;
		}
		return plaintexts.includes('query') ? Object.fromEntries(new URLSearchParams(text)) : undefined;
	} catch {
		return undefined;
	}
}
