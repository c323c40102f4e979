import { registerHooks } from 'node:module';

// n8n's scanner is published with a TypeScript that lacks the JavaScript API, which its own parser needs.
// Whoever asks for TypeScript from here on gets this package's.
const url = import.meta.resolve('typescript');

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'typescript' ? { url, format: 'commonjs', shortCircuit: true } : next(specifier, context),
});
