import type { SwitchSpec } from './switch-kinds.ts';
import { AML_SWITCHES } from './switches/aml.ts';
import { ARGOS_ID_SWITCHES } from './switches/argos-id.ts';
import { DECISION_SWITCHES } from './switches/decisions.ts';
import { ENCRYPTION_SWITCHES } from './switches/encryption.ts';
import { FACE_AUTH_SWITCHES } from './switches/face-auth.ts';
import { GATEWAY_SWITCHES } from './switches/gateway.ts';
import { LIMIT_SWITCHES } from './switches/limits.ts';
import { LISTING_SWITCHES } from './switches/listing.ts';
import { LIVEFORM_SWITCHES } from './switches/liveform.ts';
import { MIGRATION_SWITCHES } from './switches/migration.ts';
import { PROJECTION_SWITCHES } from './switches/projection.ts';
import { REQUEST_LOG_SWITCHES } from './switches/request-log.ts';
import { SCREENING_SWITCHES } from './switches/screening.ts';
import { SUBMISSION_SWITCHES } from './switches/submissions.ts';
import { TOKEN_SWITCHES } from './switches/tokens.ts';
import { VERIFICATION_SWITCHES } from './switches/verification.ts';
import { WEBHOOK_SWITCHES } from './switches/webhooks.ts';

/** Every choice that the vendor's documents leave open, as a named switch with the value a sandbox starts with. */
export const SWITCHES = {
	...GATEWAY_SWITCHES,
	...MIGRATION_SWITCHES,
	...LISTING_SWITCHES,
	...LIVEFORM_SWITCHES,
	...SUBMISSION_SWITCHES,
	...DECISION_SWITCHES,
	...AML_SWITCHES,
	...SCREENING_SWITCHES,
	...TOKEN_SWITCHES,
	...PROJECTION_SWITCHES,
	...FACE_AUTH_SWITCHES,
	...ARGOS_ID_SWITCHES,
	...VERIFICATION_SWITCHES,
	...ENCRYPTION_SWITCHES,
	...WEBHOOK_SWITCHES,
	...LIMIT_SWITCHES,
	...REQUEST_LOG_SWITCHES,
};

type SwitchTable = typeof SWITCHES;
export type SwitchName = keyof SwitchTable;
export type Switches = { [Name in SwitchName]: SwitchTable[Name]['default'] };

export function defaultSwitches(): Switches {
	return Object.fromEntries(Object.entries(SWITCHES).map(([name, spec]) => [name, spec.default])) as Switches;
}

/**
 * Checks a set of changes from outside.
 * @throws {RangeError} naming the first switch that does not exist or whose value is not allowed
 */
export function checkedSwitches(changes: unknown): Partial<Switches> {
	if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
		throw new RangeError('Switches come as one JSON object, such as {"calendarDates":"strict"}.');
	}
	for (const [name, value] of Object.entries(changes)) {
		const spec: SwitchSpec<unknown> | undefined = Object.hasOwn(SWITCHES, name)
			? SWITCHES[name as SwitchName]
			: undefined;
		if (!spec) throw new RangeError(`There is no switch "${name}". GET /_sandbox/switches lists them.`);
		if (!spec.accepts(value)) throw new RangeError(`The switch "${name}" takes ${spec.allowed}.`);
	}
	return changes;
}
