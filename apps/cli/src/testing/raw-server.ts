import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that answers every call in the same way, for answers that no ARGOS should give. */
export async function rawServer(
	answer: (response: ServerResponse) => void,
): Promise<{ url: string; close(): void }> {
	const server = createServer((_request, response) => answer(response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v3`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
