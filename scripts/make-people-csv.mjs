// Writes examples/people.csv: made-up people, always the same ones, so that the file can be checked for freshness.
// `node scripts/make-people-csv.mjs` writes it, `--print` shows it instead.
import { writeFileSync } from 'node:fs';

const ROWS = 200;

// Three rows are wrong on purpose, each in its own way, so that the demo has something to refuse.
const WRONG = {
	47: { birthDate: '1988-02-30' },
	112: { nationality: 'Atlantis' },
	168: { email: 'someone.at.example.com' },
};

const COLUMNS =
	'email,fullName,firstName,lastName,birthDate,kycStatus,idType,issuingCountry,nationality,gender,issueDate,expireDate,documentNumber,addressCity,addressCountry,userId'.split(
		',',
	);

// country; cities; given names of women; of men; family names
const PLACES = `
PRT|Porto,Braga,Évora|Inês,Matilde,Leonor|Tomás,Gonçalo,Rui|Carvalhosa,Serrano,Falcão
KOR|Busan,Daegu,Incheon|Seo-yeon,Ji-woo,Ha-eun|Min-jun,Do-yun,Tae-hyun|Hwangbo,Namgung,Sagong
DEU|Kassel,Erfurt,Lübeck|Greta,Johanna,Frieda|Jonas,Matthias,Jürgen|Musterfeld,Grünwald,Köhlmann
FRA|Lille,Nîmes,Angers|Élodie,Margaux,Chloé|Théo,Étienne,Bastien|Exemplaire,Lagarde,Beauchêne
BRA|Recife,Belém,Goiânia|Luísa,Beatriz,Jussara|João,Caio,Thiago|Modelo,Figueirinha,Assunção
IND|Pune,Jaipur,Kochi|Ananya,Kavya,Meera|Arjun,Rohan,Vikram|Namunawala,Deshkar,Iyengar
NGA|Ibadan,Enugu,Kano|Chiamaka,Folake,Amina|Emeka,Tunde,Yusuf|Apeere,Okonjolu,Danladi
USA|Tulsa,Boise,Fresno|Harper,Grace,Naomi|Wyatt,Caleb,Marcus|Sampleton,Placeholder,Testerman
GBR|Leeds,Cardiff,Perth|Poppy,Imogen,Bronwen|Alfie,Rhys,Hamish|Exampleby,Mockford,Fictley
MEX|Puebla,Mérida,León|Ximena,Itzel,Renata|Emiliano,Iker,Ángel|Ejemplares,Muñoa,Prado
VNM|Huế,Đà Lạt,Vinh|Thảo,Linh,Ngọc|Minh,Quân,Đức|Nguyễn Mẫu,Trần Thử,Lê Ví
POL|Gdynia,Łódź,Lublin|Zofia,Agnieszka,Małgorzata|Łukasz,Wojciech,Michał|Przykładowski,Wzorowicz,Próbny
TUR|İzmir,Bursa,Konya|Zeynep,Elif,Gülşen|Mehmet,Emre,Çağlar|Örnekoğlu,Deneme,Şahinler
ZAF|Durban,Soweto,Knysna|Nomvula,Lerato,Annelie|Sipho,Thabo,Pieter|Voorbeeld,Mzansi,Isibonelo
IDN|Bandung,Medan,Solo|Dewi,Sari,Putri|Budi,Agus,Wayan|Contohwati,Prakoso,Teladan
JPN|Sendai,Kobe,Nara|Haruka,Yui,Sakura|Haruto,Ren,Sota|Mihonda,Reimoto,Tamesaki
`
	.trim()
	.split('\n')
	.map((line) => {
		const [country, ...lists] = line.split('|');
		const [cities, women, men, families] = lists.map((list) => list.split(','));
		return { country, cities, women, men, families };
	});

const ID_TYPES = ['passport', 'passport', 'government_id', 'drivers_license', 'residence_permit'];

// A small generator of pseudo-random numbers (mulberry32): equal seeds give equal people.
function randomFrom(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const random = randomFrom(2026);
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const pick = (list) => list[between(0, list.length - 1)];
const two = (number) => String(number).padStart(2, '0');

// Letters that do not come apart into a base letter and its marks.
const ASCII = { ł: 'l', đ: 'd', ı: 'i', ø: 'o', ß: 'ss' };

function ascii(name) {
	return name
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łđıøß]/g, (letter) => ASCII[letter])
		.replace(/[^a-z]/g, '');
}

function person(row) {
	const home = pick(PLACES);
	const gender = pick(['female', 'male']);
	const firstName = pick(gender === 'female' ? home.women : home.men);
	const lastName = pick(home.families);
	const issued = between(2017, 2025);
	const monthAndDay = `${two(between(1, 12))}-${two(between(1, 28))}`;
	const lives = random() < 0.85 ? home : pick(PLACES);
	const number = String(row).padStart(4, '0');
	return {
		email: `${ascii(firstName)}.${ascii(lastName)}.${number}@example.com`,
		fullName: `${firstName} ${lastName}`,
		firstName,
		lastName,
		birthDate: `${between(1951, 2005)}-${two(between(1, 12))}-${two(between(1, 28))}`,
		kycStatus: random() < 0.9 ? 'approved' : 'rejected',
		idType: pick(ID_TYPES),
		issuingCountry: home.country,
		nationality: home.country,
		gender,
		issueDate: `${issued}-${monthAndDay}`,
		expireDate: `${issued + 10}-${monthAndDay}`,
		documentNumber: `EX${between(1_000_000, 9_999_999)}`,
		addressCity: pick(lives.cities),
		addressCountry: lives.country,
		userId: `user-${number}`,
		...WRONG[row],
	};
}

const people = Array.from({ length: ROWS }, (_, index) => person(index + 1));
const lines = [COLUMNS, ...people.map((one) => COLUMNS.map((column) => one[column]))];
const csv = `${lines.map((cells) => cells.join(',')).join('\n')}\n`;

if (process.argv.includes('--print')) process.stdout.write(csv);
else writeFileSync(new URL('../examples/people.csv', import.meta.url), csv);
