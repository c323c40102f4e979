import { type LicenseInfo, licensePlugin } from 'rolldown-license-plugin';

export const LICENSES_FILE = 'THIRD-PARTY-LICENSES.txt';

/** Licences that allow bundling when their text goes along. */
const ALLOWED: ReadonlySet<string> = new Set([
	'MIT',
	'ISC',
	'0BSD',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
]);

/**
 * Writes the licences of everything that was bundled beside the bundles, since the bundles leave its comments out.
 * A build ends with an error when a package has a licence that is not known here, or does not carry its text.
 */
export function thirdPartyLicenses(): ReturnType<typeof licensePlugin> {
	return licensePlugin({
		allow: ({ license }) => ALLOWED.has(license),
		failOnViolation: true,
		failOnUnlicensed: true,
		done: (packages, context) => {
			const wordless = packages.find(({ licenseText }) => licenseText.trim() === '');
			if (wordless) context.error(`${wordless.name} does not carry the text of its licence.`);
			context.emitFile({ type: 'asset', fileName: LICENSES_FILE, source: renderLicenses(packages) });
		},
	});
}

/** One block for each package: name, version, licence, and the licence's own words. */
export function renderLicenses(packages: readonly LicenseInfo[]): string {
	const blocks = packages.map(
		({ name, version, license, licenseText }) => `${name} ${version} (${license})\n\n${licenseText.trim()}\n`,
	);
	return ['The bundles in dist hold code of the packages below, under these licences.\n', ...blocks].join(
		`\n${'-'.repeat(80)}\n\n`,
	);
}
