/** The last lines of a program's output, without its stack traces: they help nobody who runs it. */
export function lastLines(output: string, count: number): string {
	const told = output.trimEnd().split('\n');
	return told
		.filter((line) => !/^(npm error)?\s+at .+:\d+/.test(line))
		.slice(-count)
		.join('\n');
}
