import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const CORE = join(import.meta.dirname, '..', 'packages', 'core');

/** The entries of core. Each has a report of what it makes public, so that a change of it is seen. */
export const ENTRIES = ['index', 'ky', 'undici', 'node'] as const;

export function reportFile(entry: string): string {
	return join(CORE, 'etc', `${entry}.api.md`);
}

/** The report of one entry, made from its built types. */
export function apiReport(entry: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'argos-api-'));
	try {
		const config = ExtractorConfig.prepare({
			configObject: {
				projectFolder: CORE,
				mainEntryPointFilePath: join(CORE, 'dist', `${entry}.d.ts`),
				compiler: { tsconfigFilePath: join(CORE, 'tsconfig.json'), skipLibCheck: true },
				apiReport: {
					enabled: true,
					reportFolder: folder,
					reportTempFolder: folder,
					reportFileName: `${entry}.api.md`,
				},
				docModel: { enabled: false },
				dtsRollup: { enabled: false },
				tsdocMetadata: { enabled: false },
				newlineKind: 'lf',
				messages: {
					compilerMessageReporting: { default: { logLevel: 'error' as never } },
					// No tags of releases here, and every docstring is for people.
					extractorMessageReporting: { default: { logLevel: 'none' as never } },
					tsdocMessageReporting: { default: { logLevel: 'none' as never } },
				},
			},
			configObjectFullPath: undefined,
			packageJsonFullPath: join(CORE, 'package.json'),
		});
		Extractor.invoke(config, {
			localBuild: true,
			messageCallback: (message) => {
				message.handled = message.logLevel !== 'error';
			},
		});
		return readFileSync(join(folder, `${entry}.api.md`), 'utf8');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (import.meta.main) for (const entry of ENTRIES) writeFileSync(reportFile(entry), apiReport(entry));
