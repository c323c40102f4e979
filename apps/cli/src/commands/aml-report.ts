import { downloadAmlReportOperation } from '@argos/core';
import { interruption } from '../interruption.ts';
import { printLine, printNote } from '../output.ts';
import { assertWritable, replaceFile } from '../replace-file.ts';
import { connect } from '../settings.ts';

/** The report names a person. */
const ONLY_THE_OWNER = 0o600;

/** Saves the PDF report of one AML match; the path goes to standard output, the size is for people. */
export async function saveAmlReport(resourceId: string, { output }: { output: string }): Promise<void> {
	const argos = connect();
	await assertWritable(output);
	const signal = interruption();
	const file = await downloadAmlReportOperation.run(argos, { resourceId }, { signal });
	let bytes = 0;
	await replaceFile({
		path: output,
		mode: ONLY_THE_OWNER,
		write: async (handle) => {
			for await (const chunk of file.chunks) {
				await handle.appendFile(chunk);
				bytes += chunk.length;
			}
		},
	});
	await printLine(output);
	printNote(`saved the AML report, ${bytes.toLocaleString('en')} bytes.`);
}
