/** One `::name key=value,key=value::data` line that an action printed. */
export interface Command {
	name: string;
	properties: Record<string, string>;
	data: string;
}

/** The workflow command in a line of output, or `undefined` for an ordinary line. */
export function parseCommand(line: string): Command | undefined {
	const [, name, properties, data] = /^::([a-z][\w-]*)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line) ?? [];
	if (name === undefined || data === undefined) return undefined;
	return { name, properties: parseProperties(properties ?? ''), data: unescaped(data) };
}

function parseProperties(text: string): Record<string, string> {
	const pairs = text.split(',').flatMap((pair) => {
		const at = pair.indexOf('=');
		return at < 1 ? [] : [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1))]];
	});
	return Object.fromEntries(pairs);
}

const ESCAPES: Readonly<Record<string, string>> = { '0D': '\r', '0A': '\n', '3A': ':', '2C': ',', '25': '%' };

function unescaped(text: string): string {
	return text.replace(/%(0D|0A|3A|2C|25)/g, (whole, code: string) => ESCAPES[code] ?? whole);
}
