import { html } from 'hono/html';
import { field, pictureField } from './document-form.ts';
import { type Markup, steps } from './layout.ts';

/** Second step: a selfie, and for testers the choice of how it ends. */
export function selfieForm({ action, note }: { action: string; note?: string | undefined }): Markup {
	return html`${steps('Selfie')}
<form class="card" method="post" action="${action}" enctype="multipart/form-data">
	<h1>Your face</h1>
	${note && html`<p class="bad" role="alert">${note}</p>`}
	${pictureField('selfieImage', 'Selfie')}
	<fieldset class="testers">
		<legend>For testers</legend>
		<p>ARGOS has no such choice. Left as it is, the project's rules and the tags in the e-mail address decide.</p>
		<div class="grid">
			<div class="field"><label for="endAs">End as</label>
				<select id="endAs" name="endAs">
					<option value="">As rules and tags say</option>
					<option value="approved">Approved</option>
					<option value="pending">Pending, for a reviewer</option>
					<option value="rejected">Rejected</option>
					<option value="retry">Selfie not good, try again</option>
				</select>
			</div>
			${field({ name: 'code', label: 'Reject or retry code' })}
			<div class="field"><label for="matches">AML matches</label>
				<input id="matches" name="matches" type="number" min="0" max="20" value="0"></div>
		</div>
	</fieldset>
	<p class="end"><button>Finish</button></p>
</form>`;
}
