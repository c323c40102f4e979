const ACCENTS = /[\u0300-\u036f]/g;
const PUNCTUATION = /[\s\p{Pd}\p{Pc}.,:;/*()'’`"&]+/gu;

/**
 * What is left of a name when accents, capitals, blanks and the punctuation of headers do not count: `E-Mail`,
 * `e_mail` and `EMAIL:` are the same, and so are `Côte d’Ivoire` and `COTE D'IVOIRE`.
 */
export function plain(name: string): string {
	return name.normalize('NFKD').toLowerCase().replace(ACCENTS, '').replace(PUNCTUATION, '');
}
