import { type Command, Option } from 'commander';
import { filled, wholeNumber } from './parsers.ts';
import { API_VERSIONS, ENCRYPTION_MODES } from './settings.ts';

/** Under this heading they stand in every help. */
export const CONNECTION = 'Connection:';

const LONGEST_TIMEOUT_S = 3600;
const MOST_RETRIES = 10;

/** Which project is called, and how patiently; each but the last two can be said by the environment. */
export function addConnectionFlags(command: Command): Command {
	const flags = [
		new Option('--key-file <file>', 'file with the API key; default: ARGOS_API_KEY(_FILE)').argParser(filled),
		new Option(
			'--faceauth-key-file <file>',
			"file with the FaceAuth add-on's key; default: ARGOS_FACEAUTH_KEY(_FILE)",
		).argParser(filled),
		new Option('--base-url <url>', 'address of the API with its version; default: ARGOS_BASE_URL').argParser(
			filled,
		),
		new Option('--api-version <version>', 'default: ARGOS_VERSION, else as the address ends').choices(
			API_VERSIONS,
		),
		new Option(
			'--encryption <mode>',
			"as the project's Secure Data Transmission; default: ARGOS_ENCRYPTION",
		).choices(ENCRYPTION_MODES),
		new Option('--timeout <seconds>', 'until an answer must have begun; default: 30').argParser(
			wholeNumber({ least: 1, most: LONGEST_TIMEOUT_S }),
		),
		new Option('--retries <n>', 'further tries of calls that are safe to repeat; default: 2').argParser(
			wholeNumber({ least: 0, most: MOST_RETRIES }),
		),
	];
	for (const flag of flags) command.addOption(flag.helpGroup(CONNECTION));
	return command;
}
