import { delimiter } from 'node:path';
import { expect, it } from 'vitest';
import { downloadEnv, nativeEnv } from './npm.ts';

const PATH = ['/clone/node_modules/.bin', '/clone/node_modules/node/bin', '/usr/bin'].join(delimiter);

it("downloads with the outer Node, not with the workspace's", () => {
	expect(downloadEnv({ PATH, HOME: '/home/ana' })).toEqual({ PATH: '/usr/bin', HOME: '/home/ana' });
});

it('compiles with the Node that n8n will run under', () => {
	const env = nativeEnv({ PATH }, '/nowhere/bin/node');
	expect(env.PATH).toBe(['/nowhere/bin', '/usr/bin'].join(delimiter));
	expect(env.npm_config_nodedir).toBeUndefined();
});
