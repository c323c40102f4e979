import type { Handler } from 'hono';
import { formText } from '../../gateway/read-form.ts';
import type { Project } from '../../project.ts';
import { addressCode } from '../../verification/address-code.ts';
import { withForm } from '../../verification/step.ts';
import { answer } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';
import type { Version } from '../route-group.ts';

/** POST /address_code, for projects with the address option (argos-api.md §7). */
export function getAddressCode(project: Project, version: Version): Handler {
	return (c) =>
		withForm(c, { project, version }, async ({ form }) => {
			const address = formText(form, 'address');
			if (address === undefined) return { sentence: 'missing required parameters' };
			const { switches } = project;
			if (switches.project === 'missing') return { sentence: 'failed to find the project' };
			// What a project without the option is told is not documented.
			if (switches.addressOption === 'off' || switches.failSteps !== 'no') {
				return { sentence: 'data processing error' };
			}
			return answer(project, addressCode(address), sealsUndocumented(project));
		});
}
