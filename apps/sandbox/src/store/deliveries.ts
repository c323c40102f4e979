import type { Trigger } from '../events.ts';
import type { Batch } from './batch.ts';
import type { Prepared } from './prepared.ts';

/** One try to hand a webhook over. */
export interface DeliveryAttempt {
	/** The sandbox's time, ISO 8601. */
	at: string;
	/** Real milliseconds until the answer or the failure. */
	durationMs: number;
	status?: number;
	error?: string;
}

/** `no-target`: there was nowhere to send it; `failed`: every try was answered badly or not at all. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed' | 'no-target';

/** A webhook that was to be sent, and what became of it. */
export interface Delivery {
	/** Counted up; never used again, not even after a reset. */
	id: string;
	trigger: Trigger;
	submissionId?: string;
	/** Where it was sent to last. */
	url?: string;
	state: DeliveryState;
	createdAt: string;
	/** In clear, as JSON. */
	payload: Record<string, unknown>;
	/** The body as it went out last. */
	body?: string;
	attempts: DeliveryAttempt[];
}

export interface DeliveryStore {
	/** Writes a new one down and gives it its id. The oldest beyond {@link MOST_DELIVERIES} are forgotten. */
	add(delivery: Omit<Delivery, 'id'>): Delivery;
	/** The same for one that goes nowhere: in memory only, and its payload is worked out when somebody looks. */
	note(delivery: Omit<Delivery, 'id' | 'payload'>, payload: () => Delivery['payload']): Delivery;
	update(delivery: Delivery): void;
	find(id: string): Delivery | undefined;
	/** Newest first. */
	latest(limit: number): Delivery[];
	/** Forgets what is in memory only. */
	forgetNoted(): void;
}

export const MOST_DELIVERIES = 1000;
/** Taking out old ones costs as much as writing a new one, so it is done for many at once. */
const FORGET_EVERY = 100;

export const DELIVERY_TABLES = `
CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT;
`;

export function deliveryStore(prepared: Prepared, soon: Batch['soon']): DeliveryStore {
	const insert = prepared('INSERT INTO deliveries VALUES (?, ?)');
	const forget = prepared('DELETE FROM deliveries WHERE id <= ?');
	const write = prepared('UPDATE deliveries SET record = ? WHERE id = ?');
	const one = prepared('SELECT record FROM deliveries WHERE id = ?');
	// Never goes back, not even when everything is cleared: what is still under way must not meet a namesake.
	let lastId = Number(prepared('SELECT max(id) AS id FROM deliveries').get()?.id ?? 0);
	// What a sandbox that ended at once left behind: nobody sends it any more.
	prepared(`UPDATE deliveries SET record = json_set(record, '$.state', 'failed')
		WHERE record ->> '$.state' = 'waiting'`).run();
	const newest = prepared('SELECT record FROM deliveries WHERE id > ? ORDER BY id DESC LIMIT ?');
	const noted = new Map<string, Delivery>();
	return {
		add: (fields) => {
			lastId += 1;
			const delivery = { id: String(lastId), ...fields };
			const number = lastId;
			soon(() => {
				insert.run(number, JSON.stringify(delivery));
				if (number % FORGET_EVERY === 0) forget.run(number - MOST_DELIVERIES);
			});
			return delivery;
		},
		note: (fields, payload) => {
			lastId += 1;
			const id = String(lastId);
			let known: Delivery['payload'] | undefined;
			const delivery = {
				id,
				...fields,
				get payload() {
					known ??= payload();
					return known;
				},
			};
			noted.set(id, delivery);
			noted.delete(String(lastId - MOST_DELIVERIES));
			return delivery;
		},
		update: (delivery) => {
			const record = JSON.stringify(delivery);
			const number = Number(delivery.id);
			const isNew = noted.delete(delivery.id);
			soon(() => (isNew ? insert.run(number, record) : write.run(record, number)));
		},
		find: (id) => {
			const isKept = /^\d{1,15}$/.test(id) && Number(id) > lastId - MOST_DELIVERIES;
			if (!isKept) return undefined;
			const row = noted.has(id) ? undefined : one.get(Number(id));
			return row ? deliveryOf(row) : noted.get(id);
		},
		latest: (limit) => {
			const most = Math.min(limit, MOST_DELIVERIES);
			const written = newest.all(lastId - MOST_DELIVERIES, most).map(deliveryOf);
			return [...noted.values(), ...written]
				.sort((left, right) => Number(right.id) - Number(left.id))
				.slice(0, most);
		},
		forgetNoted: () => noted.clear(),
	};
}

function deliveryOf({ record }: Record<string, unknown>): Delivery {
	return JSON.parse(String(record)) as Delivery;
}
