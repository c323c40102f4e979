import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createBatch } from './batch.ts';
import { preparedStatements } from './prepared.ts';

function batch({ beforeCommit = () => {} }: { beforeCommit?: () => void } = {}) {
	const database = new DatabaseSync(':memory:');
	onTestFinished(() => database.close());
	database.exec('CREATE TABLE notes (text TEXT)');
	const made = createBatch(database, preparedStatements(database), { beforeCommit, undone: () => {} });
	const write = (text: string) => made.soon(() => database.prepare('INSERT INTO notes VALUES (?)').run(text));
	const isOpen = () => database.isTransaction;
	const notes = () =>
		database
			.prepare('SELECT text FROM notes')
			.all()
			.map(({ text }) => text);
	return { ...made, write, isOpen, notes };
}

it('tells who waits when the writes of this turn are committed, all at once', async () => {
	const { write, committed, isOpen, notes } = batch();
	expect(committed()).toBeUndefined();
	write('first');
	write('second');
	expect(isOpen()).toBe(true);
	await committed();
	expect(isOpen()).toBe(false);
	expect(notes()).toEqual(['first', 'second']);
	expect(committed()).toBeUndefined();
});

it('tells everyone who waits that the writes were lost, and only them', async () => {
	let fails = true;
	const { write, committed, notes } = batch({
		beforeCommit: () => {
			if (fails) throw new Error('disk full');
		},
	});
	write('lost');
	const waiting = [committed(), committed()];
	await expect(Promise.allSettled(waiting)).resolves.toMatchObject([
		{ status: 'rejected', reason: { message: 'disk full' } },
		{ status: 'rejected', reason: { message: 'disk full' } },
	]);
	fails = false;
	write('kept');
	await committed();
	expect(notes()).toEqual(['kept']);
});

it('tells the next one who writes when nobody waited for writes that were lost', async () => {
	const { write, notes } = batch({
		beforeCommit: () => {
			throw new Error('disk full');
		},
	});
	write('lost');
	await new Promise((resolve) => setImmediate(resolve));
	expect(() => write('next')).toThrow('disk full');
	expect(notes()).toEqual([]);
});
