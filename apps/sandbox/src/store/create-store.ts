import type { DatabaseSync } from 'node:sqlite';
import type { Case, Status } from '../case.ts';
import { createBatch } from './batch.ts';
import { claimFile } from './claim-file.ts';
import { type ConsentStore, consentStore } from './consents.ts';
import { createCounters } from './counters.ts';
import { type DeliveryStore, deliveryStore } from './deliveries.ts';
import { type DueStore, dueStore } from './due.ts';
import { earliest, LAST_MOMENT } from './earliest.ts';
import { type FaceAuthStore, faceAuthStore } from './face-authentications.ts';
import { type ImageStore, imageStore } from './images.ts';
import { type LinkTokenStore, linkTokenStore } from './link-tokens.ts';
import { type ListQuery, listSql } from './list-sql.ts';
import { type MonitorRecordStore, monitorRecordStore } from './monitor-records.ts';
import { openDatabase } from './open-database.ts';
import { preparedStatements } from './prepared.ts';
import { type ProjectionStore, projectionStore } from './projections.ts';
import { type TokenStore, tokenStore } from './tokens.ts';

export interface Store {
	images: ImageStore;
	due: DueStore;
	tokens: TokenStore;
	linkTokens: LinkTokenStore;
	monitorRecords: MonitorRecordStore;
	projections: ProjectionStore;
	faceAuthentications: FaceAuthStore;
	consents: ConsentStore;
	deliveries: DeliveryStore;
	/** Writes one case, new or changed, together with its matches. */
	save(record: Case): void;
	find(submissionId: string): Case | undefined;
	/** The case that owns this match, for the AML report. */
	findByResource(resourceId: string): Case | undefined;
	list(query: ListQuery): Case[];
	/** The approved cases of one person (argos-api.md §5.3), oldest first. */
	ofApplicant(applicantId: string): Case[];
	/** The incomplete case that has waited longest, if it was made at this moment or before. */
	oldestIncomplete(until: string): Case | undefined;
	count(): number;
	countBy(status: Status): number;
	/** A counter that outlives the process when the database is a file; starts at 1. */
	next(counter: string): number;
	/** Takes everything out, counters included. */
	clear(): void;
	/** All or nothing. */
	together(work: () => void): void;
	/** Fulfilled when all that was written is safe, rejected when it was lost; `undefined` when it is safe already. */
	committed(): Promise<void> | undefined;
	close(): void;
}

/**
 * The sandbox's memory: SQLite, in a file or `:memory:`.
 * @throws {Error} when the database cannot be used
 */
export function createStore(path: string): Store {
	const { database, release } = ownDatabase(path);
	const prepared = preparedStatements(database);
	const insert = prepared('INSERT OR IGNORE INTO submissions VALUES (?, ?, ?, ?, ?, ?, ?)');
	const update = prepared(`UPDATE submissions SET status = ?, email = ?, userid = ?, red_flag = ?, record = ?
		WHERE submission_id = ?`);
	const dropMatches = prepared('DELETE FROM matches WHERE submission_id = ?');
	const addMatch = prepared('INSERT INTO matches VALUES (?, ?)');
	const bySubmission = prepared('SELECT record FROM submissions WHERE submission_id = ?');
	const byResource = prepared(
		'SELECT record FROM matches JOIN submissions USING (submission_id) WHERE resource_id = ?',
	);
	// Left to itself, SQLite walks through all approved cases to spare itself the sorting.
	const byApplicant = prepared(`SELECT record FROM submissions INDEXED BY by_applicant
		WHERE status = 'approved' AND record ->> '$.applicantId' = ? ORDER BY created_at, submission_id`);
	const waiting = prepared(`SELECT record FROM submissions
		WHERE status = 'incomplete' AND created_at <= ? AND record ->> '$.deletedAt' IS NULL
		ORDER BY created_at, submission_id LIMIT 1`);
	const all = prepared('SELECT count(*) AS n FROM submissions');
	const ofStatus = prepared('SELECT count(*) AS n FROM submissions WHERE status = ?');
	// `matches` goes with its submissions.
	const others = tableNames(database).filter((name) => name !== 'matches');
	const counters = createCounters(prepared);
	const due = dueStore(prepared);
	const waitsSince = earliest();
	const { soon, together, flush, committed } = createBatch(database, prepared, {
		beforeCommit: counters.write,
		undone: () => {
			counters.forget();
			due.forget();
			waitsSince.forget();
		},
	});

	const deliveries = deliveryStore(prepared, soon);

	return {
		images: imageStore(prepared),
		due,
		tokens: tokenStore(prepared),
		linkTokens: linkTokenStore(prepared),
		monitorRecords: monitorRecordStore(prepared),
		projections: projectionStore(prepared),
		faceAuthentications: faceAuthStore(prepared),
		consents: consentStore(prepared),
		deliveries,
		save: (record) =>
			soon(() => {
				const { submissionId: id, createdAt, status, email, userid = null, aml } = record;
				const matches = aml?.matches ?? [];
				const text = json(record);
				const redFlag = Number(matches.length > 0);
				if (insert.run(id, createdAt, status, email, userid, redFlag, text).changes === 0) {
					update.run(status, email, userid, redFlag, text, id);
					dropMatches.run(id);
				}
				if (status === 'incomplete') waitsSince.atMost(createdAt);
				for (const match of matches) addMatch.run(match.resourceId, id);
			}),
		find: (id) => caseOf(bySubmission.get(id)),
		findByResource: (id) => caseOf(byResource.get(id)),
		list: (query) => {
			const { sql, values } = listSql(query);
			return prepared(sql)
				.all(...values)
				.flatMap((row) => caseOf(row) ?? []);
		},
		ofApplicant: (id) => byApplicant.all(id).flatMap((row) => caseOf(row) ?? []),
		oldestIncomplete: (until) => {
			if (!waitsSince.reaches(until)) return undefined;
			const oldest = caseOf(waiting.get(LAST_MOMENT));
			waitsSince.become(oldest?.createdAt);
			return oldest && oldest.createdAt <= until ? oldest : undefined;
		},
		count: () => Number(all.get()?.n),
		countBy: (status) => Number(ofStatus.get(status)?.n),
		next: (counter) => {
			let value = 0;
			soon(() => {
				value = counters.next(counter);
			});
			return value;
		},
		clear: () => {
			flush();
			database.exec(others.map((name) => `DELETE FROM ${name};`).join(''));
			counters.forget();
			deliveries.forgetNoted();
		},
		together,
		committed,
		close: () => {
			flush();
			database.close();
			release();
		},
	};
}

function ownDatabase(path: string): { database: DatabaseSync; release: () => void } {
	const release = claimFile(path);
	try {
		return { database: openDatabase(path), release };
	} catch (error) {
		release();
		throw error;
	}
}

function tableNames(database: DatabaseSync): string[] {
	const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
	return tables.map(({ name }) => String(name));
}

const json = (record: Case): string => JSON.stringify(record);

function caseOf(row: Record<string, unknown> | undefined): Case | undefined {
	return typeof row?.record === 'string' ? (JSON.parse(row.record) as Case) : undefined;
}
