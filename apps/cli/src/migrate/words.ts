/** `1 row`, `2,000 rows`. */
export function counted(count: number, noun: string): string {
	return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function number(count: number): string {
	return count.toLocaleString('en');
}

/** `42 s`, `3:20 min`, `1:05 h`. */
export function duration(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return `${minutes}:${two(seconds % 60)} min`;
	return `${number(Math.floor(minutes / 60))}:${two(minutes % 60)} h`;
}

function two(count: number): string {
	return String(count).padStart(2, '0');
}
