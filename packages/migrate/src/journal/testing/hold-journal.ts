import { openJournal } from '../open-journal.ts';

// Opens a journal, tells how that went, and keeps it until its input ends.
const [path = '', head = ''] = process.argv.slice(2);
try {
	const journal = openJournal({ path, head: JSON.parse(head) });
	process.stdout.write('open\n');
	process.stdin.resume().once('end', () => void journal.close());
} catch (error) {
	const isCoded = error instanceof Error && 'code' in error;
	process.stdout.write(`${isCoded ? String(error.code) : String(error)}\n`);
}
