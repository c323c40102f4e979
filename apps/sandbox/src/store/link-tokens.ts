import type { Prepared } from './prepared.ts';

/** A token that came in a Liveform link, in the pool or not. Times: ISO 8601, UTC, milliseconds. */
export interface LinkToken {
	firstUsedAt: string;
	/** Since when a case with it is decided or in review. */
	spentAt?: string;
}

export interface LinkTokenStore {
	find(tokenId: string): LinkToken | undefined;
	/** Notes the first use; later ones change nothing. */
	use(tokenId: string, now: string): void;
	spend(tokenId: string, now: string): void;
}

export const LINK_TOKEN_TABLES = `
CREATE TABLE IF NOT EXISTS link_tokens (
	token_id TEXT PRIMARY KEY,
	first_used_at TEXT NOT NULL,
	spent_at TEXT
) STRICT, WITHOUT ROWID;
`;

export function linkTokenStore(prepared: Prepared): LinkTokenStore {
	const one = prepared('SELECT * FROM link_tokens WHERE token_id = ?');
	const use = prepared('INSERT OR IGNORE INTO link_tokens VALUES (?, ?, NULL)');
	const spend = prepared('UPDATE link_tokens SET spent_at = ? WHERE token_id = ?');
	return {
		find: (tokenId) => {
			const row = one.get(tokenId);
			if (!row) return undefined;
			const spentAt = row.spent_at === null ? {} : { spentAt: String(row.spent_at) };
			return { firstUsedAt: String(row.first_used_at), ...spentAt };
		},
		use: (tokenId, now) => void use.run(tokenId, now),
		spend: (tokenId, now) => void spend.run(now, tokenId),
	};
}
