import { MAGIC_TAGS } from '../magic/table.ts';
import type { SwitchSpec } from '../switch-kinds.ts';
import { SWITCHES } from '../switches.ts';

/** The tables of the manual that come from the code, by the name of their place in it. */
export const TABLES: Record<string, () => string> = {
	switches: () =>
		table(
			['switch', 'default', 'takes', 'basis', 'what it decides'],
			Object.entries<SwitchSpec<unknown>>(SWITCHES).map(([name, spec]) => [
				`\`${name}\``,
				`\`${JSON.stringify(spec.default)}\``,
				spec.allowed.replaceAll('"', '`'),
				spec.basis,
				spec.meaning,
			]),
		),
	magic: () =>
		table(
			['tag', 'example', 'what happens'],
			MAGIC_TAGS.map(({ tag, example, meaning }) => [code(tag), code(example), meaning]),
		),
};

/** The manual with every table between its marks made new. */
export function withTables(manual: string): string {
	return Object.entries(TABLES).reduce((text, [name, rows]) => {
		const [from, to] = [`<!-- ${name}: made by npm run manual -->`, `<!-- /${name} -->`];
		const [before, after] = [text.split(from)[0], text.split(to)[1]];
		if (before === undefined || after === undefined) throw new Error(`The manual has no place "${name}".`);
		return `${before}${from}\n\n${rows()}\n${to}${after}`;
	}, manual);
}

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
	return [head, head.map(() => '---'), ...rows].map(line).join('');
}

// A bar would end the cell.
function code(text: string): string {
	return `\`${text.replaceAll('|', '\\|')}\``;
}
