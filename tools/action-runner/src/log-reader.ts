import { type Annotation, annotationOf, hasRoom } from './annotations.ts';
import { parseCommand } from './command.ts';
import type { Masks } from './masks.ts';

export interface LogReader {
	/** Takes one line of the action's output, in the order of printing. */
	take(line: string): void;
	/** Adds a line of the runner itself. */
	say(line: string): void;
	annotations: Annotation[];
	/** What a reader of the job sees: masked, commands replaced by what they mean. */
	lines: string[];
}

/** Reads an action's output as the runner does: commands take effect at once, the rest is masked and shown. */
export function createLogReader(masks: Masks): LogReader {
	const annotations: Annotation[] = [];
	const lines: string[] = [];
	const say = (line: string) => lines.push(masks.apply(line));

	return {
		annotations,
		lines,
		say,
		take(line) {
			const command = parseCommand(line);
			if (!command) return void say(line);
			if (command.name === 'add-mask') return masks.add(command.data);
			if (command.name === 'debug' || command.name === 'endgroup') return;
			if (command.name === 'group') return void say(`> ${command.data}`);
			const annotation = annotationOf(command, masks.apply);
			if (!annotation) return void say(`Unknown command: ${command.name}`);
			say(`${annotation.level}: ${command.data}`);
			if (hasRoom(annotations, annotation.level)) annotations.push(annotation);
		},
	};
}
