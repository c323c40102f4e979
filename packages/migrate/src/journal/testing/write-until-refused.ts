import { openJournal } from '../open-journal.ts';

// Commits entries of fifty rows until one is refused, tells how many rows have been committed and why it ended, and
// closes the journal.
const [path = '', head = ''] = process.argv.slice(2);
const journal = openJournal({ path, head: JSON.parse(head) });
const hash = journal.hash('a row');
let rows = 0;
try {
	while (rows < 1_000_000) {
		const first = rows + 1;
		const claims = Array.from({ length: 50 }, (_, index) => {
			return { row: first + index, line: first + index + 1, hash, sentAt: 1_772_366_400_000 };
		});
		await journal.commit({ claims, settlements: [] });
		rows += 50;
	}
} catch (error) {
	const code = error instanceof Error && 'code' in error ? error.code : 'none';
	const message = error instanceof Error ? error.message : '';
	process.stdout.write(`${JSON.stringify({ rows, counted: journal.counts().sent, code, message })}\n`);
}
await journal.close();
