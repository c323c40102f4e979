import type { Row } from './row.ts';

/** The rows as tables in Markdown, one for each part and setting. */
export function tableOf(rows: readonly Row[]): string {
	const lines: string[] = [];
	let heading = '';
	for (const row of rows) {
		const next = `${row.part}: ${row.setting}`;
		if (next !== heading) {
			lines.push('', `${next}`, '', '| | | ratio | aim | |', '| --- | ---: | --- | --- | --- |');
			heading = next;
		}
		const ratio = row.ratio ? `${row.ratio.value.toFixed(2)} of ${row.ratio.to}` : '';
		const aim = row.aim ? `${row.aim.text}: ${row.aim.met ? 'met' : 'MISSED'}` : '';
		const more = Object.entries(row.more ?? {}).map(([name, value]) => `${number(value)} ${name}`);
		lines.push(
			`| ${row.subject} | ${number(row.value)} ${row.unit} | ${ratio} | ${aim} | ${more.join(', ')} |`,
		);
	}
	return lines.join('\n').trim();
}

function number(value: number): string {
	return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
}
