import { expect, test } from 'vitest';
import { reportName } from './save-report.ts';

test('a plain id stays readable', () => {
	expect(reportName('1vs6iq20g6l9b5rw', 2)).toBe('1vs6iq20g6l9b5rw-2.pdf');
});

test('no id leads out of the folder or hides the file', () => {
	expect(reportName('../../etc/x', 1)).toBe('%2E%2E%2F%2E%2E%2Fetc%2Fx-1.pdf');
	expect(reportName('.hidden', 1)).toBe('%2Ehidden-1.pdf');
	expect(reportName('c:\\a*b?', 1)).toBe('c%3A%5Ca%2Ab%3F-1.pdf');
});
