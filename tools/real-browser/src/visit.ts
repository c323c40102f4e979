import { createSandbox, type Sandbox, type SandboxOptions } from '@argos/sandbox';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { type Receiver, startReceiver } from './receiver.ts';

export interface Visit {
	sandbox: Sandbox;
	page: Page;
	receiver: Receiver;
	/** An address on the sandbox's host, such as `/#/switches`. */
	at(path: string): string;
	/** Takes a person in over the API and gives the submission's id. */
	migrate(fields?: Record<string, string>): Promise<string>;
}

export interface VisitOptions {
	browser: Browser;
	sandbox?: SandboxOptions;
	context?: BrowserContextOptions;
	/** Console lines that the test is about; any other error fails it. */
	mayLog?: RegExp;
}

/**
 * A sandbox and a page on it for one test. At its end the test fails when the page logged an error or asked any
 * other server than the sandbox and the receiver.
 */
export async function visit({
	browser,
	sandbox: options,
	context: look,
	mayLog,
}: VisitOptions): Promise<Visit> {
	const sandbox = await createSandbox({ people: 0, ...options });
	const receiver = await startReceiver();
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look });
	const page = await context.newPage();
	page.setDefaultTimeout(6000);
	const errors: string[] = [];
	const strangers: string[] = [];
	const home = `http://127.0.0.1:${sandbox.port}`;
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (line) => {
		if (line.type() === 'error' && !mayLog?.test(line.text())) errors.push(line.text());
	});
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		const isOurs = origin === home || origin === new URL(receiver.url).origin || protocol === 'data:';
		if (!isOurs) strangers.push(request.url());
	});
	onTestFinished(async () => {
		await context.close();
		await sandbox.close();
		await receiver.close();
		expect(errors).toEqual([]);
		expect(strangers).toEqual([]);
	});
	return {
		sandbox,
		page,
		receiver,
		at: (path) => home + path,
		migrate: async (fields = {}) => {
			const response = await fetch(`${sandbox.url}/submission/migration`, {
				method: 'POST',
				headers: { 'x-api-key': sandbox.key, 'content-type': 'application/json' },
				body: JSON.stringify({ ...PERSON, ...fields }),
			});
			return ((await response.json()) as { submissionId: string }).submissionId;
		},
	};
}

const PERSON = {
	admin: 'admin@example.com',
	email: 'kim@example.com',
	fullName: 'Kim Sample',
	birthDate: '1990-04-01',
	kycStatus: 'approved',
	idType: 'passport',
	issuingCountry: 'KOR',
};
