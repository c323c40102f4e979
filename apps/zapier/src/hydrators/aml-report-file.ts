import { downloadAmlReportOperation } from '@argos/core';
import type { Bundle, ZObject } from 'zapier-platform-core';
import { argosOf } from '../lib/connection.ts';
import { refusal, told } from '../lib/errors.ts';
import { reportFileName } from '../lib/report-file-name.ts';

/** Beyond this Zapier's own limits make a transfer unreliable. */
const MOST_BYTES = 100_000_000;

/** Downloads the report when a Zap uses the file, checks that it is a whole PDF, and gives Zapier's URL of it. */
export function amlReportFile(z: ZObject, bundle: Bundle<{ resourceId?: string }>): Promise<string> {
	return told(z, async () => {
		const { resourceId = '' } = bundle.inputData;
		const file = await downloadAmlReportOperation.run(argosOf(z, bundle), { resourceId });
		if (file.size !== undefined && file.size > MOST_BYTES) {
			throw refusal(
				z,
				'The report is larger than 100 MB, which Zapier does not carry. Download it in the ARGOS dashboard.',
				'too-large',
			);
		}
		const bytes = Buffer.from(await file.bytes());
		return z.stashFile(bytes, bytes.length, reportFileName(resourceId), file.mediaType);
	});
}
