import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './tables.ts';

const manual = new URL('../../README.md', import.meta.url);
writeFileSync(manual, withTables(readFileSync(manual, 'utf8')));
