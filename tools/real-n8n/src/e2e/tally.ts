export interface Tally {
	/** Runs a check and prints its line. A check fails by throwing; later ones go on. */
	check(title: string, work: () => Promise<void>): Promise<boolean>;
	readonly passed: number;
	readonly failed: number;
}

export function createTally(say: (line: string) => void): Tally {
	let passed = 0;
	let failed = 0;
	return {
		async check(title, work) {
			const begun = Date.now();
			try {
				await work();
				passed++;
				say(`ok    ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
				return true;
			} catch (error) {
				failed++;
				say(`FAIL  ${title}\n${indented(error instanceof Error ? error.message : String(error))}`);
				return false;
			}
		},
		get passed() {
			return passed;
		},
		get failed() {
			return failed;
		},
	};
}

function indented(text: string): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return lines.map((line) => `      ${line}`).join('\n');
}
