import { getAmlReport } from '../endpoints/get-aml-report.ts';
import { type ScreenAmlInput, type ScreeningResult, screenAml } from '../endpoints/screen-aml.ts';
import type { RemoteFile } from '../file.ts';
import type { CallOptions } from '../request.ts';
import { assertIds, type Caller } from './caller.ts';

export interface AmlApi {
	/** Screens one case; a lost answer is an error with `outcome: 'unknown'`. §5.13 */
	screen(input: ScreenAmlInput, options?: CallOptions): Promise<ScreeningResult>;
	/** The PDF report of one AML match. §5.14 */
	report(resourceId: string, options?: CallOptions): Promise<RemoteFile>;
}

export function amlApi({ call, download }: Caller): AmlApi {
	return {
		async screen(input, options) {
			assertIds(screenAml.title, { submissionId: input.submissionId });
			return call(screenAml, input, options);
		},
		async report(resourceId, options) {
			assertIds(getAmlReport.title, { resourceId });
			return download(getAmlReport, { resourceId }, options);
		},
	};
}
