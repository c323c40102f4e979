import { openJournal } from '../open-journal.ts';

// Commits entry after entry, each claiming one row and settling the one before, and tells each row when its claim has
// been committed. Goes on until it is killed.
const [path = '', head = ''] = process.argv.slice(2);
const journal = openJournal({ path, head: JSON.parse(head) });
const hash = journal.hash('a row');
process.stdout.write('open\n');
for (let row = journal.lastRow() + 1; ; row++) {
	const before = row - 1;
	const isSent = before > 0 && (await journal.known(before, before)).get(before)?.state === 'sent';
	await journal.commit({
		claims: [{ row, line: row + 1, hash, sentAt: 1_772_366_400_000 }],
		settlements: isSent ? [{ row: before, line: row, state: 'done', settledAt: 1_772_366_400_005 }] : [],
		usage: { day: '2026-03-01', calls: row },
	});
	// Synchronous: what the parent has read has been committed.
	process.stdout.write(`${row}\n`);
	await new Promise(setImmediate);
}
