import { expect, it } from 'vitest';
import { whenAborted } from './when-aborted.ts';

it('tells everyone who waits on a signal, once', () => {
	const control = new AbortController();
	const told: string[] = [];
	whenAborted(control.signal, () => told.push('one'));
	whenAborted(control.signal, () => told.push('two'));
	control.abort();
	control.abort();
	expect(told).toEqual(['one', 'two']);
});

it('leaves alone whoever has stopped waiting, and other signals', () => {
	const control = new AbortController();
	const told: string[] = [];
	const stop = whenAborted(control.signal, () => told.push('gone'));
	whenAborted(control.signal, () => told.push('stayed'));
	whenAborted(new AbortController().signal, () => told.push('other'));
	stop();
	control.abort();
	expect(told).toEqual(['stayed']);
});
