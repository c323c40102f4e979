// Answers every migration at once, encrypted. GET /v3/_arrivals tells when the migrations since the last such question
// came in. Argument: the answer.
import { listenAndTell } from './tell.ts';

const answer = Buffer.from(process.argv[2] ?? '');
const headers = { 'content-type': 'application/json', 'content-length': answer.length };
let arrivals: number[] = [];

listenAndTell((request, response) => {
	if (request.method === 'GET') {
		response.end(JSON.stringify(arrivals));
		arrivals = [];
		return;
	}
	arrivals.push(performance.now());
	request.resume();
	request.on('end', () => response.writeHead(200, headers).end(answer));
});
