import { beforeEach, expect, it, vi } from 'vitest';
import { startStash, type Upload } from './stash.ts';

let uploads: Upload[];
let bench: typeof import('./bench.ts');
let amlReportFile: typeof import('../src/hydrators/aml-report-file.ts').amlReportFile;

beforeEach(async () => {
	uploads = await startStash();
	vi.resetModules();
	bench = await import('./bench.ts');
	({ amlReportFile } = await import('../src/hydrators/aml-report-file.ts'));
});

it('gives Zapier the whole PDF when a Zap uses the file, encrypted project or not', async () => {
	const { appTester, authOf, sandbox, PERSON, MODES } = bench;
	const { perform: migrate } = await import('../src/creates/migrate-submission.ts');
	for (const encryption of MODES) {
		const project = await sandbox({ encryption });
		const authData = authOf(project);
		const { submissionId } = await appTester(migrate, { authData, inputData: PERSON });
		const redFlag = { matches: 1, riskLevel: 'High' } as const;
		const [resourceId = ''] = project.decide(submissionId, { status: 'approved', redFlag }).resourceIds;
		const url = await appTester(amlReportFile, { authData, inputData: { resourceId } });
		expect(url).toBe(`${process.env.ZAPIER_BASE_ENDPOINT}/stashed-file`);
		const upload = uploads.pop();
		expect(upload).toMatchObject({
			fileName: `aml-report-${resourceId}.pdf`,
			contentType: 'application/pdf',
		});
		const text = Buffer.from(upload?.bytes ?? []).toString('latin1');
		expect(text.slice(0, 5)).toBe('%PDF-');
		expect(text.trimEnd().slice(-5)).toBe('%%EOF');
	}
});

it('stashes nothing when the report is cut short on its way', async () => {
	const { appTester, authOfServer, wordsOf } = bench;
	const authData = await authOfServer((_request, response) => {
		response.setHeader('content-type', 'application/pdf');
		response.end('%PDF-1.3\n1 0 obj');
	});
	const inputData = { resourceId: 'res0000example01' };
	const words = await wordsOf(appTester(amlReportFile, { authData, inputData }));
	expect(words.message).toBe('Download AML report: The PDF was cut short on its way. Download it again.');
	expect(uploads).toEqual([]);
});

it('says that a report is too large for Zapier before reading it', async () => {
	const { appTester, authOfServer, wordsOf } = bench;
	const authData = await authOfServer((_request, response) => {
		response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '100000001' });
		response.write('%PDF-1.3');
	});
	const inputData = { resourceId: 'res0000example01' };
	const words = await wordsOf(appTester(amlReportFile, { authData, inputData }));
	expect(words.message).toContain('larger than 100 MB');
	expect(uploads).toEqual([]);
});

it('says that ARGOS refused the id, and where to find a good one', async () => {
	const { appTester, authOf, sandbox, wordsOf } = bench;
	const project = await sandbox();
	const inputData = { resourceId: 'res0000example99' };
	const words = await wordsOf(appTester(amlReportFile, { authData: authOf(project), inputData }));
	expect(words.message).toMatch(/^Download AML report: ARGOS refused the request/);
	expect(words.message).toMatch(/Check the resource id: it stands with the AML matches/);
});
