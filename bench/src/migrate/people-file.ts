import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const FIRST = ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana'];
const LAST = ['Example', 'Muster', 'Prova', 'Beispiel', 'Esempio', 'Ejemplo'];
const HEADER =
	'email,fullName,birthDate,kycStatus,userid,idType,issuingCountry,nationality,gender,documentNumber,address_city,cf1';

/** Writes a CSV of so many fictional people, each with a user id of its own. */
export async function writePeople(path: string, rows: number): Promise<void> {
	const file = createWriteStream(path);
	file.write(`${HEADER}\n`);
	for (let n = 0; n < rows; n++) if (!file.write(`${person(n)}\n`)) await once(file, 'drain');
	file.end();
	await finished(file);
}

function person(n: number): string {
	const first = FIRST[n % FIRST.length];
	const last = LAST[n % LAST.length];
	const born = `${1950 + (n % 50)}-0${1 + (n % 9)}-1${n % 10}`;
	const gender = n % 2 === 0 ? 'female' : 'male';
	return `person-${n}@example.com,${first} ${last},${born},approved,user-${n},passport,PRT,PRT,${gender},P${n},Porto,batch-1`;
}
