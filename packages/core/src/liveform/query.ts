/** Names and values of a URL's query. A `+` stays a `+`: in ciphertexts it is a letter (argos-api.md §3.5). */
export function readQuery(url: string): Record<string, string> {
	const [beforeHash = ''] = url.split('#', 1);
	const start = beforeHash.indexOf('?');
	const query = start < 0 ? '' : beforeHash.slice(start + 1);
	const pairs = query.split('&').filter((pair) => pair !== '');
	return Object.fromEntries(
		pairs.map((pair) => {
			const at = pair.indexOf('=');
			return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
		}),
	);
}

/** All values percent-encoded (argos-api.md §9), blanks as `%20`. */
export function writeQuery(values: Readonly<Record<string, unknown>>): string {
	return Object.entries(values)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
		.join('&');
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
