// Answers every POST at once with the smallest documented answer. Argument: that answer.
import { listenAndTell } from './tell.ts';

const answer = Buffer.from(process.argv[2] ?? '');
const headers = { 'content-type': 'application/json', 'content-length': answer.length };

listenAndTell((request, response) => {
	request.resume();
	request.on('end', () => response.writeHead(200, headers).end(answer));
});
