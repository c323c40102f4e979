import type { Command } from './command.ts';

export interface Annotation {
	level: 'error' | 'warning' | 'notice';
	message: string;
	title?: string;
	/** Relative to the workspace. */
	file?: string;
	line?: number;
	column?: number;
}

// Limits of one step.
const PER_LEVEL = 10;
const MESSAGE_LENGTH = 4096;

const LEVELS = ['error', 'warning', 'notice'] as const;

/** The annotation that a command makes, masked and cut as the runner does; `undefined` for other commands. */
export function annotationOf(command: Command, mask: (text: string) => string): Annotation | undefined {
	const level = LEVELS.find((known) => known === command.name);
	if (!level) return undefined;
	const { title, file, line, col } = command.properties;
	return {
		level,
		message: mask(command.data).slice(0, MESSAGE_LENGTH),
		...(title && { title: mask(title) }),
		...(file && { file: mask(file) }),
		...(line && { line: Number(line) }),
		...(col && { column: Number(col) }),
	};
}

/** Whether the runner still keeps one more annotation of this level. */
export function hasRoom(kept: readonly Annotation[], level: Annotation['level']): boolean {
	return kept.filter((one) => one.level === level).length < PER_LEVEL;
}
