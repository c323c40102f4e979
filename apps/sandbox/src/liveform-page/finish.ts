import type { Case } from '../case.ts';
import { concludeCase } from '../cases/conclude-case.ts';
import { decideCase } from '../cases/decide-case.ts';
import { giveUpAfterThree } from '../cases/give-up-after-three.ts';
import { retryCase } from '../cases/retry-case.ts';
import { saveCase } from '../cases/save-case.ts';
import type { Decision } from '../control/decide.ts';
import { formText } from '../gateway/read-form.ts';
import { magicOf } from '../magic/magic-of.ts';
import { type Project, timestamp } from '../project.ts';
import type { FormLink } from './link.ts';
import { verdict } from './verdict.ts';

/** What comes of the selfie: a tester's choice goes first, then the tags of the e-mail, then the rules. */
export function finish(
	project: Project,
	{ record, link, form }: { record: Case; link: FormLink; form: FormData },
): Case {
	const endAs = formText(form, 'endAs');
	const code = formText(form, 'code');
	const retryCode = endAs === 'retry' ? (code ?? 'face_compare_underscore') : retryByTag(record, endAs);
	if (retryCode) return retry(project, record, retryCode);
	const tried = withGoodTry(record);
	saveCase(project, tried);
	const ended = isChosen(endAs)
		? decideCase(project, tried.submissionId, chosen({ status: endAs, code, form }))
		: concludeCase(project, tried, verdict(project, link, tried.applicant));
	spendToken(project, ended ?? tried);
	return ended ?? tried;
}

function retryByTag({ email, attempts }: Case, endAs: string | undefined): string | undefined {
	return endAs === undefined ? magicOf(email).retries[attempts.length] : undefined;
}

function retry(project: Project, record: Case, retryCode: string): Case {
	const tried = retryCase(project, record, { retryCode, livenessScore: 31, retryMsg: `1. ${retryCode}` });
	const ended = giveUpAfterThree(project, tried);
	spendToken(project, ended);
	return ended;
}

function withGoodTry(record: Case): Case {
	const attemptCnt = record.attempts.length + 1;
	const good = { attemptCnt, livenessScore: 97, faceSimilarityScore: 96 };
	return { ...record, attempts: [...record.attempts, good], scores: { recognition: 95, argos: 93 } };
}

function isChosen(endAs: string | undefined): endAs is Decision['status'] {
	return endAs === 'approved' || endAs === 'pending' || endAs === 'rejected';
}

function chosen({
	status,
	code,
	form,
}: {
	status: Decision['status'];
	code: string | undefined;
	form: FormData;
}): Decision {
	const matches = Math.trunc(Math.min(20, Number(formText(form, 'matches') ?? 0) || 0));
	return {
		status,
		...(status === 'rejected' && { commentCode: code ?? 'other', comment: 'Rejected by a tester' }),
		...(matches > 0 && { redFlag: { matches, riskLevel: 'High' } }),
	};
}

// A token of the pool expires after one submission (argos-api.md §8.3).
function spendToken(project: Project, { status, tokenId, submissionId }: Case): void {
	if (tokenId === undefined || status === 'incomplete') return;
	const at = timestamp(project);
	project.store.linkTokens.spend(tokenId, at);
	const pooled = project.store.tokens.find(tokenId);
	if (!pooled || pooled.expiredAt !== undefined) return;
	project.store.tokens.save({ ...pooled, expiredAt: at });
	const expiry = { condition: 'count', service: 'idCheck', at } as const;
	project.emit({ trigger: 'token_expired', submissionId, details: { tokenId, expiry } });
}
