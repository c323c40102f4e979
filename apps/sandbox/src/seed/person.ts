import type { Applicant } from '../case.ts';
import { PLACES } from './places.ts';
import type { Random } from './random.ts';

/** A made-up applicant. `number` makes what must be unique: e-mail, user id, document number. */
export function person({ random, number }: { random: Random; number: number }): {
	applicant: Applicant;
	email: string;
	userid: string;
} {
	const place = random.pick(PLACES);
	const gender = random.chance(0.5) ? 'female' : 'male';
	const firstName = random.pick(place[gender]);
	const lastName = random.pick(place.family);
	const fullName = place.familyFirst ? `${lastName} ${firstName}` : `${firstName} ${lastName}`;
	const [town, state] = random.pick(place.towns);
	const street = `${random.pick(place.streets)} ${random.between(1, 180)}`;
	const issueYear = random.between(2017, 2025);
	const applicant: Applicant = {
		fullName,
		firstName,
		lastName,
		birthDate: day(random, random.between(1950, 2005)),
		gender,
		nationality: place.country,
		ipAddress: documentationIp(random),
		idType: random.pick(['passport', 'government_id', 'drivers_license', 'residence_permit']),
		issuingCountry: place.country,
		issueDate: day(random, issueYear),
		expireDate: day(random, issueYear + 10),
		identityNumber: `SAMPLE-${digits(random, 6)}`,
		documentNumber: `X${digits(random, 4)}${String(number).padStart(5, '0')}`,
		address_city: town,
		address_country: place.country,
		address_state: state,
		address_street: street,
		address_full: `${street}, ${town}, ${state}`,
		...(random.chance(0.6) && { cf1: random.pick(['web', 'mobile', 'branch', 'partner']) }),
		...(random.chance(0.2) && { cf2: `campaign-${random.between(1, 9)}` }),
	};
	const slug = ascii(`${firstName}.${lastName}`);
	return {
		applicant,
		email: `${slug}.${number}@example.com`,
		userid: `user-${String(number).padStart(5, '0')}`,
	};
}

/** The three ranges that are set aside for documentation (RFC 5737). */
function documentationIp(random: Random): string {
	return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.between(1, 254)}`;
}

function day(random: Random, year: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
}

function digits(random: Random, count: number): string {
	return Array.from({ length: count }, () => random.between(0, 9)).join('');
}

function ascii(text: string): string {
	const plain = text.toLowerCase().normalize('NFD').replaceAll('ł', 'l');
	return plain.replace(/[^a-z.\- ]/g, '').replace(/[ -]+/g, '-');
}
