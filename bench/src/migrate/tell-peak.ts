// Imported before a program: writes its greatest memory (MB, as the system counts it) into the file of PEAK_FILE.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
	if (process.env.PEAK_FILE)
		writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS / 1024));
});
