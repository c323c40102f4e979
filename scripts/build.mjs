// `npm run build`: sets up and builds every package.
import { build, setup } from './setup.mjs';

setup();
build(['*']);
