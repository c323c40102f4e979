/** Charts in Mermaid, which GitHub draws. Each is a block of Markdown; empty when there is nothing to draw. */

/** Shares of a whole. Labels come from people's own words, so only plain signs are kept. */
export function pie(title: string, parts: ReadonlyMap<string, number>): string {
	const lines = [...parts]
		.filter(([, count]) => count > 0)
		.map(([name, count]) => `  "${plain(name)}" : ${count}`);
	return lines.length === 0 ? '' : block(['pie showData', `  title ${plain(title)}`, ...lines]);
}

/** What lasted how long, one after the other. Times in milliseconds since 1970. */
export function phases(title: string, spans: readonly { name: string; from: number; to: number }[]): string {
	const lines = spans.map(({ name, from, to }) => `  ${plain(name)} : ${from}, ${Math.max(to, from + 1)}`);
	if (lines.length === 0) return '';
	const axis = ['  dateFormat x', '  axisFormat %m-%d %H:%M'];
	return block(['gantt', `  title ${plain(title)}`, ...axis, ...lines]);
}

function block(lines: string[]): string {
	return ['```mermaid', ...lines, '```'].join('\n');
}

function plain(text: string): string {
	return text.replaceAll(/[^\p{L}\p{N} _-]/gu, ' ').slice(0, 60) || '-';
}
