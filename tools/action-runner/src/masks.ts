/** The texts that must not be shown, and the function that replaces them by `***`. */
export interface Masks {
	add(text: string): void;
	apply(text: string): string;
	/** All masks, in the order in which they came. */
	all(): string[];
}

export function createMasks(): Masks {
	const masks = new Set<string>();
	return {
		// Each line of a multi-line secret is a mask of its own.
		add: (text) => {
			for (const line of text.split(/\r?\n/)) if (line.trim() !== '') masks.add(line);
		},
		apply: (text) =>
			[...masks]
				.sort((a, b) => b.length - a.length)
				.reduce((clean, one) => clean.replaceAll(one, '***'), text),
		all: () => [...masks],
	};
}
