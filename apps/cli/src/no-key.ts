import { CliError } from './cli-error.ts';

const KEY_FLAG = /^--?(?:x-)?(?:api-?key|key|faceauth-?key|face-auth-key|secret|password)(?:=|$)/i;

/**
 * Refuses keys among the arguments, also under names that no command has. The sandbox's own keys open nothing.
 * @throws {CliError} `usage`, without the key
 */
export function assertNoKey(args: readonly string[]): void {
	if (args[0] === 'sandbox') return;
	const flags = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
	const found = flags.find((arg) => KEY_FLAG.test(arg));
	if (found === undefined) return;
	throw new CliError(
		'usage',
		`${found.replace(/=.*$/s, '')} is refused: arguments end up in histories and logs. Set ARGOS_API_KEY, or --key-file to a file that holds the key. If this was your real key, replace it in the ARGOS dashboard.`,
	);
}
