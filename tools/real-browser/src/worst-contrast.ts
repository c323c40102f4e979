/** The lowest contrast of any text on the page with its ground, as WCAG counts it. Runs in the browser. */
export function worstContrast(): number {
	const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
	const luminance = (rgb: number[]) => {
		const [r = 0, g = 0, b = 0] = rgb.map((value) => {
			const share = value / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const groundOf = (element: Element | null): number[] => {
		for (let at = element; at; at = at.parentElement) {
			const colour = channels(getComputedStyle(at).backgroundColor);
			if (colour.length === 3 || (colour[3] ?? 0) === 1) return colour.slice(0, 3);
		}
		return [255, 255, 255];
	};
	let worst = 21;
	for (const element of document.querySelectorAll('body *')) {
		const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
		if (!hasText || element.closest('option, kbd, noscript, .skip') || !element.checkVisibility()) continue;
		const ink = luminance(channels(getComputedStyle(element).color).slice(0, 3));
		const ground = luminance(groundOf(element));
		const ratio = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
		worst = Math.min(worst, ratio);
	}
	return Math.round(worst * 100) / 100;
}
