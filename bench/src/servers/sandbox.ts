// The sandbox as people start it. Argument: how many people it holds.
import { createSandbox } from '@argos/sandbox';

const sandbox = await createSandbox({ people: Number(process.argv[2] ?? 0), switches: { maxCount: 2000 } });
process.send?.(sandbox.url);
process.on('disconnect', () => process.exit());
