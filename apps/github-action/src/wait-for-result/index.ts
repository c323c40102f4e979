import { start } from '../start.ts';
import { WAIT_FOR_RESULT } from './definition.ts';
import { waitForResult } from './main.ts';

await start(WAIT_FOR_RESULT, waitForResult);
