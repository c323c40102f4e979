// Both lint legs of n8n's verification scan, on the sources and on the packed tarball, without a network.
import { scanSource, scanTarball, unpackedTarball } from './verification/scan.mts';

const tarball = unpackedTarball();
process.once('exit', tarball.remove);
const legs = {
	sources: await scanSource(),
	tarball: await scanTarball(tarball.dir),
};

let failed = 0;
for (const [name, { passed, details }] of Object.entries(legs)) {
	console.log(`${passed ? 'ok  ' : 'FAIL'} ${name}`);
	if (passed) continue;
	failed++;
	console.log(details);
}
console.log(`${Object.keys(legs).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
