/** A command line to copy: every argument as the shell must see it. */
export function shellLine(args: readonly string[], platform: NodeJS.Platform = process.platform): string {
	return ['argos', ...args].map((arg) => shellWord(arg, platform)).join(' ');
}

function shellWord(arg: string, platform: NodeJS.Platform): string {
	if (/^[\w./:@%+=,\\-]+$/.test(arg) && (platform === 'win32' || !arg.includes('\\'))) return arg;
	// Neither shell of Windows lets a file's name hold a double quote.
	return platform === 'win32' ? `"${arg}"` : `'${arg.replaceAll("'", "'\\''")}'`;
}
