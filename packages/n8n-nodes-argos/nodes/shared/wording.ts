/** n8n writes single sentences without full stop. */
export function described(text: string): string {
	return text.includes('. ') ? text : text.replace(/\.$/, '');
}

/** Menus are in alphabetical order. */
export function byName<T extends { name: string }>(options: readonly T[]): T[] {
	return [...options].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
