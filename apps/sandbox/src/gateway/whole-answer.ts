import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/**
 * JSON whose text is at hand as a whole. Node's own Response would make a stream of it, and the server would read
 * it back piece by piece, which costs more than the work of a whole migration.
 */
export class WholeAnswer extends Response {
	readonly content: string;

	constructor(content: string, status = 200) {
		super(null, { status, headers: JSON_TYPE });
		this.content = content;
	}

	// Properties, since some libraries of types declare Response with properties too.
	override text = (): Promise<string> => Promise.resolve(this.content);
	override arrayBuffer = (): Promise<ArrayBuffer> => new Response(this.content).arrayBuffer();
	override clone = (): WholeAnswer => new WholeAnswer(this.content, this.status);
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** Writes an answer that is whole at once; any other one is left to the server. */
export function sent(answer: Response, { outgoing }: Pick<HttpBindings, 'outgoing'>): Response {
	if (!(answer instanceof WholeAnswer)) return answer;
	const { content, status, headers } = answer;
	outgoing.writeHead(status, {
		...Object.fromEntries(headers),
		'content-length': Buffer.byteLength(content),
	});
	outgoing.end(content);
	return RESPONSE_ALREADY_SENT;
}
