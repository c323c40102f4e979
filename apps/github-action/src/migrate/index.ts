import { start } from '../start.ts';
import { MIGRATE } from './definition.ts';
import { migrate } from './main.ts';

await start(MIGRATE, migrate);
