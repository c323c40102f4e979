import { randomBytes } from 'node:crypto';
import type { Install } from '../install/install.ts';
import { n8nModule } from '../install/n8n-module.ts';
import type { Owner } from './n8n-env.ts';

/** The first user of a local n8n, with a password made up for it. */
export async function createOwner(install: Install): Promise<Owner> {
	const bcrypt = n8nModule(install, 'bcryptjs') as { hash(text: string, rounds: number): Promise<string> };
	// n8n wants a capital letter and a digit.
	const password = `Argos-${randomBytes(6).toString('hex')}0`;
	return { email: 'admin@example.com', password, passwordHash: await bcrypt.hash(password, 10) };
}
