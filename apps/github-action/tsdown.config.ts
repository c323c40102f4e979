import { defineConfig } from 'tsdown';
import { thirdPartyLicenses } from './release/third-party-licenses.ts';

export default defineConfig({
	entry: Object.fromEntries(
		['migrate', 'wait-for-result', 'export-submissions', 'aml-reports'].map((id) => [
			id,
			`src/${id}/index.ts`,
		]),
	),
	format: 'esm',
	platform: 'node',
	target: 'node24',
	// A runner installs nothing, so everything that is needed is in these files.
	deps: { alwaysBundle: [/./], onlyBundle: false },
	inputOptions: { resolve: { conditionNames: ['@argos/source', 'node', 'import', 'default'] } },
	// @actions/core brings a whole HTTP client for tokens that no action here asks for, and does not say that
	// its modules may be left out when nothing of them is used.
	treeshake: { moduleSideEffects: [{ test: /@actions[/\\]/, sideEffects: false }] },
	plugins: [thirdPartyLicenses()],
	minify: true,
	dts: false,
	clean: true,
	fixedExtension: false,
});
