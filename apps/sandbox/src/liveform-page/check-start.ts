import type { Project } from '../project.ts';
import { type FormLink, textOf } from './link.ts';
import { type PageError, pageError } from './page-error.ts';

const TOKEN_LIFE_MS = 3 * 60_000;

/** Whether a link may be started now; the time limit is looked at before anything else (argos-api.md §9). */
export function checkStart(project: Project, link: FormLink): PageError | undefined {
	const until = textOf(link, 'startValidUntil');
	if (until !== undefined) {
		const moment = Date.parse(until);
		if (Number.isNaN(moment)) return pageError('badStart');
		if (project.now().getTime() > moment) return pageError('expiredStart');
	}
	return checkToken(project, link);
}

// A token is judged at use: it fails more than three minutes after its first use, and once a case with it is
// decided or in review (argos-api.md §5.12).
function checkToken({ store, switches, now }: Project, link: FormLink): PageError | undefined {
	if (!switches.liveformPrivateMode) return undefined;
	const tokenId = tokenOf(link);
	if (tokenId === undefined) return pageError('tokenMissing');
	const used = store.linkTokens.find(tokenId);
	const isOld = used && now().getTime() - Date.parse(used.firstUsedAt) > TOKEN_LIFE_MS;
	const isSpent = used?.spentAt !== undefined || store.tokens.find(tokenId)?.expiredAt !== undefined;
	return isOld || isSpent ? pageError('tokenExpired') : undefined;
}

/** Both names occur (argos-api.md §9). */
export function tokenOf(link: FormLink): string | undefined {
	return textOf(link, 'token') ?? textOf(link, 'tokenId');
}
