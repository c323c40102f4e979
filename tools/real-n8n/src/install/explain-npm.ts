const CAUSES: readonly [RegExp, string][] = [
	[/ENOSPC|no space left/i, 'The disk is full. Make room (about 3.5 GB while installing), then start again.'],
	[
		/UNABLE_TO_(VERIFY|GET)|SELF_SIGNED_CERT|CERT_/,
		'npm does not trust the certificate of the registry. Behind a proxy that inspects TLS, set NODE_EXTRA_CA_CERTS to its certificate, then start again.',
	],
	[
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
		'The npm registry cannot be reached. Check the network and the proxy settings of npm, then start again.',
	],
	[
		/\bE40[13]\b/,
		'The npm registry refuses the request. Check the registry and the login in your npm settings, then start again.',
	],
	[
		/\b(E404|ETARGET|ENOVERSIONS)\b/,
		'The npm registry lacks a package that n8n needs. Try the public registry, or try again later.',
	],
	[
		/gyp ERR!.*(Python|make|Visual Studio|C\+\+)|not found: make|find Python/i,
		'n8n needs a C++ compiler here, to build its SQLite. Install Python 3, make and a C++ compiler, then start again.',
	],
	[
		/EACCES|EPERM|EROFS/,
		'The cache folder cannot be written. Set XDG_CACHE_HOME to one that can, then start again.',
	],
];

/** What to do about a failed npm command, in one or two sentences. */
export function explainNpm(output: string): string {
	const known = CAUSES.find(([pattern]) => pattern.test(output));
	return known?.[1] ?? 'npm did not finish; its last lines stand above. Start again to try once more.';
}
