/** What hosts need before there is a migration. It loads none of the engine, so it costs a command line nothing. */
export { readPair } from './mapping/pair.ts';
export { type Project, projectOf } from './project/project.ts';
