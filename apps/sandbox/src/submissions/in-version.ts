import type { Version } from '../routes/route-group.ts';
import type { Switches } from '../switches.ts';

/** v2 answers pages of 2,000 unless told otherwise and knows one name only, `data.name` (argos-api.md §12). */
export function inVersion(switches: Switches, version: Version): Switches {
	return version === 'v3' ? switches : { ...switches, defaultCount: 2000, nameKeys: 'old' };
}
