/**
 * One control call of the sandbox.
 * @param {string} method
 * @param {string} path under /_sandbox
 * @param {unknown} [body]
 * @returns {Promise<any>}
 * @throws {Error} with the sandbox's own words
 */
async function call(method, path, body) {
	const response = await fetch(`/_sandbox${path}`, {
		method,
		...(body !== undefined && {
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json' },
		}),
	}).catch(() => {
		throw new Error('The sandbox does not answer. Is it still running?');
	});
	const text = await response.text();
	const answer = text === '' ? {} : JSON.parse(text);
	if (!response.ok) throw new Error(answer.error ?? `The sandbox answered ${response.status}.`);
	return answer;
}

export const api = {
	/** @param {string} path */
	get: (path) => call('GET', path),
	/** @param {string} path @param {unknown} [body] */
	post: (path, body = {}) => call('POST', path, body),
	/** @param {string} path @param {unknown} [body] */
	put: (path, body = {}) => call('PUT', path, body),
	/** @param {string} path @param {unknown} [body] */
	patch: (path, body = {}) => call('PATCH', path, body),
	/** @param {string} path */
	remove: (path) => call('DELETE', path),
};
