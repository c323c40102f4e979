#!/usr/bin/env node
import { endWithoutOutput } from './output.ts';
import { run } from './run.ts';

endWithoutOutput();
process.exitCode = await run(process.argv.slice(2));
