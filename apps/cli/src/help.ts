import { EXIT_MEANINGS } from './exit-codes.ts';

const EXIT_CODES = Object.entries(EXIT_MEANINGS)
	.map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`)
	.join('\n');

/** Below every list of commands. */
export const AFTER_HELP = `
Settings, read from the environment:
  ARGOS_API_KEY           API key of the project (never a flag: flags end up in histories and logs);
                          asked for on a terminal when it is not set
  ARGOS_API_KEY_FILE      or a file that holds it, as does --key-file
  ARGOS_BASE_URL          such as http://127.0.0.1:4010/v3 for a sandbox; default: the live v3
  ARGOS_VERSION           v2 or v3; default: as the base URL ends
  ARGOS_ENCRYPTION        off (default) or aes-256-ecb, as the project's Secure Data Transmission
  ARGOS_ADMIN             e-mail of a project administrator, wherever ARGOS wants one
  ARGOS_FACEAUTH_KEY      key of the FaceAuth add-on; also ARGOS_FACEAUTH_KEY_FILE, ARGOS_FACEAUTH_BASE_URL
  ARGOS_ID_KEY            key of the ARGOS ID product; also ARGOS_ID_KEY_FILE, ARGOS_ID_BASE_URL

Exit codes:
${EXIT_CODES}

Try it without an account:
  argos sandbox                      in one terminal; it prints lines to copy
  argos doctor                       in another: is everything set up?
  argos submissions list
  argos migrate people.csv --dry-run`;

export const DOCTOR_HELP = `
One reading call for each key; nothing is changed, and neither a key nor a person is printed.
The exit code is that of the first problem (see argos --help).`;

export const WATCH_HELP = `
The first look only remembers what is there, unless --existing. With --state, later runs tell what has
changed since. An event is stored as told after it was printed, so after a crash it may come twice: its id
is the same then. A state file belongs to one project (base URL and API key) and one set of statuses.

  argos watch --status approved --once --state watch.json`;
