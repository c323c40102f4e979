import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxEvent } from '../events.ts';
import { type Project, timestamp } from '../project.ts';
import type { Delivery } from '../store/deliveries.ts';
import { webhookBody } from './envelope.ts';
import { payloadLater, payloadOf } from './payload.ts';
import { createPoster } from './post.ts';
import type { WebhookTarget } from './target.ts';

/** Hands webhooks over and keeps a log of it. */
export interface Webhooks {
	target(): WebhookTarget | undefined;
	aim(target: WebhookTarget | undefined): void;
	/** Puts one down and sends it soon, never before this returns. */
	send(event: SandboxEvent): Delivery;
	/** Sends a known one again, to where the target is now. `undefined`: it is not in the log. */
	redeliver(id: string): Delivery | undefined;
	/** Newest first. */
	latest(limit: number): Delivery[];
	find(id: string): Delivery | undefined;
	/** Fulfilled when nothing is on its way any more, further tries included. */
	settled(): Promise<void>;
	/** What is still to be sent belongs to a past that was cleared away: it is not sent. */
	restart(): void;
	/** Waits a moment for what is under way, sends nothing new, then gives up. */
	close(): Promise<void>;
}

const PATIENCE_AT_CLOSE_MS = 2000;
/** Beyond this a receiver is too slow for the sandbox to keep everything in memory. */
const MOST_WAITING = 10_000;

export function createWebhooks(project: Omit<Project, 'webhooks'>): Webhooks {
	const { deliveries } = project.store;
	const poster = createPoster();
	const giveUp = new AbortController();
	// One after the other for each submission, so that a receiver sees them in the order they happened.
	const lanes = new Map<string, Promise<void>>();
	let target: WebhookTarget | undefined;
	let epoch = 0;
	let waiting = 0;

	function keep(delivery: Delivery): void {
		deliveries.update(delivery);
		project.changed('delivery', delivery.id);
	}

	function enqueue(delivery: Delivery): void {
		if (waiting >= MOST_WAITING) {
			keep({ ...delivery, state: 'failed', attempts: [...delivery.attempts, tooMany(project)] });
			return;
		}
		waiting += 1;
		const of = epoch;
		const lane = delivery.submissionId ?? delivery.trigger;
		const before = lanes.get(lane);
		// What went before may have been an earlier try of this very one.
		const asItIs = () => (before && deliveries.find(delivery.id)) ?? delivery;
		const done = (before ?? Promise.resolve())
			.then(() => handOver(asItIs(), { isCurrent: () => of === epoch }))
			// A database that fails tells the next call; nobody waits here, so it would end the whole program.
			.catch(() => {})
			.then(() => {
				waiting -= 1;
				if (lanes.get(lane) === done) lanes.delete(lane);
			});
		lanes.set(lane, done);
	}

	async function handOver(delivery: Delivery, { isCurrent }: { isCurrent: () => boolean }): Promise<void> {
		let current = delivery;
		for (let retry = 0; isCurrent() && target; retry += 1) {
			const { retries, retryDelayMs } = target;
			current = await attempt(current, target);
			if (!isCurrent() || current.state === 'delivered') return;
			if (retry >= retries || (await closesWithin(retryDelayMs))) {
				keep({ ...current, state: 'failed' });
				return;
			}
		}
		if (isCurrent()) keep({ ...current, state: 'no-target' });
	}

	function closesWithin(delayMs: number): Promise<boolean> {
		return wait(delayMs, false, { signal: project.closing, ref: false }).catch(() => true);
	}

	async function attempt(delivery: Delivery, to: WebhookTarget): Promise<Delivery> {
		const body = webhookBody(project, delivery.payload);
		const at = timestamp(project);
		const started = performance.now();
		const outcome = await poster
			.post({
				url: to.url,
				body,
				headers: to.debugHeader ? { 'x-argos-sandbox-delivery': delivery.id } : {},
				timeoutMs: to.timeoutMs,
				signal: giveUp.signal,
			})
			.then(
				(status) => ({ status }),
				(error: Error) => ({ error: error.message }),
			);
		const durationMs = Math.round(performance.now() - started);
		const isGood = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
		const tried: Delivery = {
			...delivery,
			url: to.url,
			body,
			state: isGood ? 'delivered' : 'waiting',
			attempts: [...delivery.attempts, { at, durationMs, ...outcome }],
		};
		keep(tried);
		return tried;
	}

	const settled = async () => {
		while (lanes.size > 0) await Promise.all(lanes.values());
	};

	return {
		target: () => target,
		aim: (next) => {
			target = next;
		},
		send: (event) => {
			const { trigger, submissionId } = event;
			const about = submissionId === undefined ? { trigger } : { trigger, submissionId };
			const facts = { ...about, createdAt: timestamp(project), attempts: [] };
			const delivery = target
				? deliveries.add({ ...facts, state: 'waiting', payload: payloadOf(project, event) })
				: deliveries.note({ ...facts, state: 'no-target' }, payloadLater(project, event));
			project.changed('delivery', delivery.id);
			if (target) enqueue(delivery);
			return delivery;
		},
		redeliver: (id) => {
			const known = deliveries.find(id);
			if (!known) return undefined;
			const again: Delivery = { ...known, state: target ? 'waiting' : 'no-target' };
			keep(again);
			if (target) enqueue(again);
			return again;
		},
		latest: deliveries.latest,
		find: deliveries.find,
		settled,
		restart: () => {
			epoch += 1;
		},
		close: async () => {
			const timer = setTimeout(() => giveUp.abort(), PATIENCE_AT_CLOSE_MS);
			await settled();
			clearTimeout(timer);
			poster.close();
		},
	};
}

function tooMany(project: Pick<Project, 'now'>): Delivery['attempts'][number] {
	const error = 'not sent: too many webhooks wait for a slow receiver';
	return { at: timestamp(project), durationMs: 0, error };
}
