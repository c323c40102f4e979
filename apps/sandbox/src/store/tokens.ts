import type { Prepared } from './prepared.ts';

/** A private-mode token in the pool (argos-api.md §5.10 to §5.12). All times: ISO 8601, UTC, milliseconds. */
export interface Token {
	tokenId: string;
	updatedAt: string;
	/** When a Liveform link was first opened with it. */
	usedAt?: string;
	expiredAt?: string;
}

export interface TokenStore {
	/** Writes one token; an earlier one of that id is replaced and counts as the newest. */
	save(token: Token): void;
	find(tokenId: string): Token | undefined;
	/** Oldest first. */
	list(page: { after?: { tokenId: string; updatedAt: string } | undefined; limit: number }): Token[];
	count(): number;
	/** Whether there was such a token. */
	drop(tokenId: string): boolean;
	/** Takes out the tokens that came in first, and tells how many there were. */
	dropOldest(count: number): number;
}

export const TOKEN_TABLES = `
CREATE TABLE IF NOT EXISTS tokens (
	number INTEGER PRIMARY KEY,
	token_id TEXT NOT NULL UNIQUE,
	updated_at TEXT NOT NULL,
	used_at TEXT,
	expired_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS tokens_by_time ON tokens (updated_at, token_id);
`;

export function tokenStore(prepared: Prepared): TokenStore {
	const replace = prepared(
		'INSERT OR REPLACE INTO tokens (token_id, updated_at, used_at, expired_at) VALUES (?, ?, ?, ?)',
	);
	const one = prepared('SELECT * FROM tokens WHERE token_id = ?');
	const page = prepared(`SELECT * FROM tokens WHERE (updated_at, token_id) > (?, ?)
		ORDER BY updated_at, token_id LIMIT ?`);
	const all = prepared('SELECT count(*) AS n FROM tokens');
	const remove = prepared('DELETE FROM tokens WHERE token_id = ?');
	const removeOldest = prepared(
		'DELETE FROM tokens WHERE number IN (SELECT number FROM tokens ORDER BY number LIMIT ?)',
	);
	return {
		save: ({ tokenId, updatedAt, usedAt, expiredAt }) =>
			void replace.run(tokenId, updatedAt, usedAt ?? null, expiredAt ?? null),
		find: (tokenId) => {
			const row = one.get(tokenId);
			return row && tokenOf(row);
		},
		list: ({ after, limit }) =>
			page.all(after?.updatedAt ?? '', after?.tokenId ?? '', limit).map((row) => tokenOf(row)),
		count: () => Number(all.get()?.n),
		drop: (tokenId) => remove.run(tokenId).changes > 0,
		dropOldest: (count) => Number(removeOldest.run(count).changes),
	};
}

function tokenOf({ token_id, updated_at, used_at, expired_at }: Record<string, unknown>): Token {
	return {
		tokenId: String(token_id),
		updatedAt: String(updated_at),
		...(typeof used_at === 'string' && { usedAt: used_at }),
		...(typeof expired_at === 'string' && { expiredAt: expired_at }),
	};
}
