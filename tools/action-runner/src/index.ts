export { type ActionFile, readActionFile } from './action-file.ts';
export type { Annotation } from './annotations.ts';
export { type ActionRun, type RunOptions, runAction } from './run-action.ts';
