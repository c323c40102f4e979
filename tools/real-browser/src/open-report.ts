import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type HtmlReportOptions, type ReportSource, writeHtmlReport } from '@argos/migrate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { BEGUN } from './sample-migration.ts';

export interface OpenReportOptions extends HtmlReportOptions {
	browser: Browser;
	source: ReportSource;
	context?: BrowserContextOptions;
	/** Console lines that the test is about; any other error fails it. */
	mayLog?: RegExp;
}

/** A report, opened from the disk as people do. At its end the test fails when the page logged or asked for anything. */
export async function openReport({ browser, source, context: look, mayLog, ...options }: OpenReportOptions) {
	const folder = await mkdtemp(join(tmpdir(), 'argos-report-'));
	const path = join(folder, 'report.html');
	await writeHtmlReport(source, { now: () => BEGUN + 3_600_000, ...options, path });
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look });
	const page: Page = await context.newPage();
	page.setDefaultTimeout(6000);
	const address = pathToFileURL(path).href;
	const logged: string[] = [];
	const asked: string[] = [];
	page.on('pageerror', (error) => logged.push(error.message));
	page.on('console', (line) => {
		if (!mayLog?.test(line.text())) logged.push(line.text());
	});
	context.on('request', (request) => {
		if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url());
	});
	onTestFinished(async () => {
		await context.close();
		await rm(folder, { recursive: true });
		expect(logged).toEqual([]);
		expect(asked).toEqual([]);
	});
	await page.goto(address);
	return page;
}
