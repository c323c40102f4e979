const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** Node's fetch does not look at proxy variables by itself. Older Node 24 cannot be told to (24.14). */
export async function followProxyVariables(): Promise<void> {
	if (!VARIABLES.some((name) => process.env[name])) return;
	// Naming all of this module loads fetch with it, which a dry run does without.
	const http = await import('node:http');
	if ('setGlobalProxyFromEnv' in http) (http.setGlobalProxyFromEnv as () => unknown)();
}
