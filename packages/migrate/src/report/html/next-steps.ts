import type { JournalHead } from '../../journal/journal.ts';
import type { ReportSummary } from '../summary.ts';
import { html, type Markup } from './markup.ts';
import { number } from './words.ts';

/** What to do now, for each kind of row that is not done. */
export function nextSteps(
	summary: ReportSummary,
	{ head, resume }: { head: JournalHead; resume: { text: string; where?: string } },
): Markup | undefined {
	const { pending, unknown, failed, skipped } = summary;
	const goesOn = pending > 0 || (unknown > 0 && head.reference !== undefined);
	const steps = [
		pending > 0 && step(pending, 'not sent yet', 'Go on where it stopped. Nobody is sent twice.'),
		unknown > 0 && step(unknown, 'may have arrived', adviceForUnknown(head)),
		failed > 0 &&
			step(failed, 'refused by ARGOS', 'Correct what the table below says, and migrate these rows again.'),
		skipped > 0 &&
			step(
				skipped,
				'wrong in the file',
				'Correct the cells that the table below names, and migrate these rows again.',
			),
	].filter((one) => one !== false);
	if (steps.length === 0) return undefined;
	return html`<section class="sheet">
	<h2>What to do next</h2>
	<ul class="steps">${steps}
	</ul>
	${
		goesOn &&
		html`<p class="quiet">To go on${resume.where}:</p>
	<pre tabindex="0" aria-label="How to go on">${resume.text}</pre>`
	}
</section>`;
}

function adviceForUnknown({ reference }: JournalHead): Markup | string {
	if (reference === undefined) {
		return 'Look for these people in the ARGOS dashboard before you send them again: without a reference nobody else can.';
	}
	return html`Going on looks them up by <code>${reference}</code> and sends only whom ARGOS does not have; look for those without one in the ARGOS dashboard.`;
}

function step(count: number, what: string, advice: Markup | string): Markup {
	return html`
		<li><b>${number(count)} ${what}.</b> ${advice}</li>`;
}
