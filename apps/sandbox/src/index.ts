export type { RiskLevel } from './aml.ts';
export type { Status } from './case.ts';
export type { Decision } from './control/decide.ts';
export type { Overview } from './control/overview.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { Population } from './seed/populate.ts';
export { defaultSwitches, type Switches, type SwitchName } from './switches.ts';
