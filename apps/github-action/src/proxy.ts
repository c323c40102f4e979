import * as http from 'node:http';

const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/** Node's fetch does not look at proxy variables by itself. Older Node 24 cannot be told to (24.14). */
export function followProxyVariables(): void {
	if (!VARIABLES.some((name) => process.env[name])) return;
	if ('setGlobalProxyFromEnv' in http) (http.setGlobalProxyFromEnv as () => unknown)();
}
