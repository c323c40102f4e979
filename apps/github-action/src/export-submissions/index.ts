import { start } from '../start.ts';
import { EXPORT_SUBMISSIONS } from './definition.ts';
import { exportSubmissions } from './main.ts';

await start(EXPORT_SUBMISSIONS, exportSubmissions);
