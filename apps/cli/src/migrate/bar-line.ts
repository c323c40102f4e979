import type { Progress } from './progress.ts';
import { duration, number } from './words.ts';

const WIDEST_BAR = 30;
const NARROWEST_BAR = 8;
const GAP = '  ';

/**
 * One line that fits into so many columns: what does not fit beside a small bar is left out, the least needed first.
 */
export function barLine(show: {
	progress: Progress;
	/** Calls that may still be made today. */
	quotaLeft: number | undefined;
	columns: number;
}): string {
	const { progress, columns } = show;
	const [count, ...rest] = pieces(show);
	// Most terminals go to the next line when the last column is written.
	const room = Math.max(0, columns - 1);
	const forText = progress.part === undefined ? room : room - NARROWEST_BAR - 1;
	let text = count.slice(0, room);
	for (const piece of rest) {
		if (text.length + GAP.length + piece.length <= forText) text += GAP + piece;
	}
	const width = Math.min(WIDEST_BAR, room - text.length - 1);
	return progress.part === undefined || width < NARROWEST_BAR ? text : `${bar(progress.part, width)} ${text}`;
}

/** What there is to say, the most needed first. */
function pieces({
	progress,
	quotaLeft,
}: {
	progress: Progress;
	quotaLeft: number | undefined;
}): [string, ...string[]] {
	const { phase, settled, rows, part, troubled, perSecond, etaMs, words } = progress;
	const share = part === undefined ? [] : [`${Math.floor(part * 100)}%`];
	if (phase === 'checking') return [`${number(settled)} rows checked`, ...share];
	return [
		rows === undefined ? `${number(settled)} rows` : `${number(settled)} of ${number(rows)}`,
		...(words ? [words] : []),
		...(etaMs === undefined ? [] : [`ETA ${duration(etaMs)}`]),
		...(perSecond === undefined ? [] : [`${number(Math.round(perSecond))} rows/s`]),
		...(troubled > 0 ? [`${number(troubled)} failed`] : []),
		...share,
		...(quotaLeft === undefined ? [] : [`quota ${number(quotaLeft)}`]),
	];
}

function bar(part: number, width: number): string {
	const filled = Math.round(part * width);
	return '█'.repeat(filled) + '░'.repeat(width - filled);
}
