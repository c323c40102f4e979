/**
 * A text from an answer, fit to be shown on one line. Control characters would steer the terminal or break a
 * line of tabs in two, also after a pipe; marks of writing direction would show a text as another one.
 */
export function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, ' ');
}
