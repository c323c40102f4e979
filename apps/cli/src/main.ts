#!/usr/bin/env node
import { quietOnClosedPipe } from './output.ts';
import { run } from './run.ts';

quietOnClosedPipe();
process.exitCode = await run(process.argv.slice(2));
