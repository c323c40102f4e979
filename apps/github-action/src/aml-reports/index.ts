import { start } from '../start.ts';
import { AML_REPORTS } from './definition.ts';
import { amlReports } from './main.ts';

await start(AML_REPORTS, amlReports);
