import { type Argos, downloadAmlReportOperation as operation } from '@argos/core';
import { type CreatePerform, defineCreate, type ZObject } from 'zapier-platform-core';
import { amlReportFile } from '../hydrators/aml-report-file.ts';
import { argosOf } from '../lib/connection.ts';
import { refusal, told } from '../lib/errors.ts';
import { inputField } from '../lib/input-fields.ts';
import { outputFieldsOf } from '../lib/output-fields.ts';
import { reportFileName } from '../lib/report-file-name.ts';

type Input = { submissionId?: string; resourceId?: string };

/** One match, and what a Zap needs to know about its siblings. */
interface Chosen {
	resourceId: string;
	otherResourceIds: string[];
}

export interface AmlReport extends Chosen {
	fileName: string;
	mediaType: string;
	/** Zapier downloads the report when a step uses the file. */
	file: string;
}

export const perform = ((z, bundle) =>
	told(z, async (): Promise<AmlReport> => {
		const chosen = await choose(z, argosOf(z, bundle), bundle.inputData);
		const { resourceId } = chosen;
		return {
			...chosen,
			fileName: reportFileName(resourceId),
			mediaType: 'application/pdf',
			file: z.dehydrateFile(amlReportFile, { resourceId }),
		};
	})) satisfies CreatePerform<Input, AmlReport>;

async function choose(z: ZObject, argos: Argos, { resourceId, submissionId }: Input): Promise<Chosen> {
	if (resourceId) return { resourceId, otherResourceIds: [] };
	if (!submissionId) {
		throw refusal(
			z,
			'There is nothing to download. Fill in Submission or AML Match; if it is mapped from another step, that step left it empty.',
			'invalid-request',
		);
	}
	const { aml } = await argos.submissions.get(submissionId);
	const [first, ...others] = aml.matches.map((match) => match.resourceId);
	if (first !== undefined) return { resourceId: first, otherResourceIds: others };
	throw refusal(
		z,
		'This submission has no AML match, so ARGOS has no report. Add a filter before this step: only continue when AML Status is Red Flag.',
		'no-aml-match',
	);
}

export const downloadAmlReport = defineCreate({
	key: 'download_aml_report',
	noun: 'AML Report',
	display: { label: 'Download AML Report', description: operation.summary },
	operation: {
		perform,
		inputFields: [
			{
				key: 'submissionId',
				label: 'Submission',
				type: 'string',
				required: false,
				dynamic: 'recent_submission.id.name',
				search: 'find_submission.submissionId',
				altersDynamicFields: false,
				helpText: 'Takes the first AML match of this submission. The ids of the others are in the result.',
			},
			{
				...inputField('resourceId', operation.fields.resourceId),
				label: 'AML Match',
				required: false,
				dynamic: 'aml_match.id.name',
			},
		],
		outputFields: [
			{ key: 'file', label: 'File', type: 'file' },
			...outputFieldsOf(operation.outputFields),
			{ key: 'resourceId', label: 'Resource ID', type: 'string', primary: true },
			{ key: 'otherResourceIds', label: 'Other Resource IDs', type: 'string', list: true },
		],
		sample: {
			resourceId: 'res0000example01',
			otherResourceIds: [],
			...operation.sample,
			fileName: reportFileName('res0000example01'),
			file: 'https://example.com/aml-report-res0000example01.pdf',
		},
	},
});
