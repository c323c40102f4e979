import type { FieldIssue } from '../errors/argos-error.ts';
import { type LinkSituation, wireParameters } from './check-parameters.ts';
import type { LinkSealing } from './link-encryption.ts';
import { type LinkBase, makeLink } from './make-link.ts';
import type { LiveformParameters } from './parameter-types.ts';

export interface LiveformLinkOptions extends LinkBase {
	parameters?: LiveformParameters | undefined;
	/** `off` leaves every parameter readable in the link; some are then refused by ARGOS, and here. */
	encryption: 'off' | LinkSealing;
	/**
	 * The project takes encrypted parameters only: a readable one would be ignored, so it is refused.
	 * Default: false.
	 */
	encryptedOnly?: boolean | undefined;
	/** What the token is called: pages print both. Default: `token`. */
	tokenParameter?: 'token' | 'tokenId' | undefined;
	/** When given, parameters that such projects do not have are refused. */
	projectKind?: LinkSituation['projectKind'];
}

const OPERATION = 'Liveform link';

/**
 * A link to the hosted form. With encryption, everything but `pid` and `lang` travels as one encrypted JSON object.
 *
 * The link may hold personal data, readable when encryption is off: send it to that person only, and keep it out
 * of logs. Encryption hides values, but ECB does not prove who made a link; only GCM does.
 *
 * Source: argos-api.md §3.6, §9.
 * @throws {ArgosError} `invalid-request` with all `issues`, which never hold values
 */
export function liveformLink(options: LiveformLinkOptions): string {
	const { encryption, encryptedOnly = false, tokenParameter = 'token' } = options;
	const encrypted = encryption !== 'off';
	const { values, issues } = wireParameters(options.parameters ?? {}, {
		encrypted,
		projectKind: options.projectKind,
	});
	const named = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name === 'token' ? tokenParameter : name, value]),
	);
	const some = Object.keys(named).length > 0;
	const unread: FieldIssue[] =
		some && encryptedOnly && !encrypted
			? [{ field: 'encryption', reason: 'must be on, since this project ignores readable parameters' }]
			: [];
	return makeLink({
		operation: OPERATION,
		base: options,
		clear: encrypted ? {} : named,
		secret: encrypted && some ? { sealing: encryption, plaintext: () => JSON.stringify(named) } : undefined,
		issues: [...issues, ...unread],
	});
}
