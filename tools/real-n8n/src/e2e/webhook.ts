import { WEBHOOK_HEADER, WEBHOOK_PATH } from '../samples/ids.ts';
import { eventually } from './eventually.ts';
import type { World } from './world.ts';

export interface WebhookAnswer {
	status: number;
	body: Record<string, unknown>;
}

/** Sends a person to the migration workflow. n8n answers 404 until it has activated the workflow. */
export async function sendPerson(
	{ url, key, person }: { url: string; key: string; person: Record<string, string> },
	{ signal }: World,
): Promise<WebhookAnswer> {
	const look = async () => {
		const response = await fetch(`${url}/webhook/${WEBHOOK_PATH}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', [WEBHOOK_HEADER]: key },
			body: JSON.stringify(person),
			signal,
		});
		const text = await response.text();
		return response.status === 404 ? undefined : { status: response.status, body: parsed(text) };
	};
	return eventually(look, { within: 30_000, signal, what: 'the activation of the migration webhook' });
}

function parsed(text: string): Record<string, unknown> {
	try {
		return JSON.parse(text) as Record<string, unknown>;
	} catch {
		return { text };
	}
}
