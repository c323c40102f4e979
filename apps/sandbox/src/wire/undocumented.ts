import type { Project } from '../project.ts';
import { clearText, isEnvelope } from './clear-text.ts';
import { jsonObject } from './json-object.ts';

/**
 * Reads a body where the documents do not say whether Secure Data Transmission holds (argos-api.md §3.2); switch
 * `undocumentedEncryption`. `isSealed` is how the answer has to go.
 */
export function undocumentedText(
	project: Project,
	body: string,
): { text: string | undefined; isSealed: boolean } {
	const mode = project.encryption === 'off' ? 'clear' : project.switches.undocumentedEncryption;
	const isClear = mode === 'clear' || (mode === 'mirror' && jsonObject(body) && !isEnvelope(body));
	return isClear ? { text: body, isSealed: false } : { text: clearText(project, body), isSealed: true };
}

/** The same for a call whose request is never encrypted. */
export function sealsUndocumented({ encryption, switches }: Project): boolean {
	return encryption !== 'off' && switches.undocumentedEncryption === 'sealed';
}
