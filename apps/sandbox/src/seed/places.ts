type Several = readonly [string, ...string[]];

/** Where made-up people come from. Given names are common ones; family names and streets are invented. */
export interface Place {
	country: string;
	female: Several;
	male: Several;
	family: Several;
	familyFirst?: true;
	towns: readonly [readonly [town: string, state: string], ...(readonly [string, string])[]];
	streets: Several;
}

export const PLACES: readonly [Place, ...Place[]] = [
	{
		country: 'KOR',
		female: ['Seoyun', 'Haeun', 'Jiwoo', 'Sora', 'Minji', 'Yerin'],
		male: ['Dohyun', 'Junseo', 'Minjae', 'Taeyang', 'Woojin', 'Hajun'],
		family: ['Garam', 'Haedol', 'Narim', 'Saebom', 'Onbit', 'Dalmoon'],
		familyFirst: true,
		towns: [
			['Seoul', 'Seoul'],
			['Busan', 'Busan'],
			['Daejeon', 'Daejeon'],
		],
		streets: ['Samplegil', 'Moran-ro', 'Byeolbit-ro'],
	},
	{
		country: 'USA',
		female: ['Abigail', 'Chloe', 'Dana', 'Imani', 'Naomi', 'Tessa'],
		male: ['Caleb', 'Elliot', 'Jonah', 'Marcus', 'Owen', 'Wyatt'],
		family: ['Applewick', 'Brookmere', 'Cedarlane', 'Fernhollow', 'Oakworthy', 'Thistledown'],
		towns: [
			['Springfield', 'Illinois'],
			['Riverton', 'Utah'],
			['Fairview', 'Ohio'],
		],
		streets: ['Sample Street', 'Specimen Avenue', 'Placeholder Lane'],
	},
	{
		country: 'DEU',
		female: ['Annika', 'Greta', 'Jule', 'Lena', 'Merle', 'Svenja'],
		male: ['Bastian', 'Fabian', 'Henning', 'Jannik', 'Lukas', 'Tilo'],
		family: ['Ährenfeld-Muster', 'Birkenthaler', 'Mustermeier', 'Lindenbrück', 'Wiesengrund', 'Zwetschgau'],
		towns: [
			['Musterstadt', 'Hessen'],
			['Beispielhausen', 'Bayern'],
		],
		streets: ['Musterweg', 'Beispielgasse', 'Birnbaumallee'],
	},
	{
		country: 'ESP',
		female: ['Alba', 'Carmela', 'Inés', 'Lucía', 'Nuria', 'Vera'],
		male: ['Adrián', 'Bruno', 'Gael', 'Hugo', 'Iván', 'Rubén'],
		family: ['Ejemplar Riofrío', 'Campollano', 'Molinieves', 'Peñalinda', 'Valdeluna', 'Torrehierba'],
		towns: [
			['Villamuestra', 'Aragón'],
			['Pueblonuevo', 'Galicia'],
		],
		streets: ['Calle Ejemplo', 'Avenida Muestra', 'Plaza del Modelo'],
	},
	{
		country: 'NGA',
		female: ['Adaeze', 'Bolanle', 'Chidinma', 'Folake', 'Ngozi', 'Zainab'],
		male: ['Chinedu', 'Emeka', 'Femi', 'Ibrahim', 'Kelechi', 'Tunde'],
		family: ['Abelowu', 'Ekunmode', 'Ijaduro', 'Nwasamplo', 'Okelandu', 'Udofera'],
		towns: [
			['Abeokuta', 'Ogun'],
			['Enugu', 'Enugu'],
		],
		streets: ['Sample Close', 'Palm Specimen Road', 'Harmattan Crescent'],
	},
	{
		country: 'BRA',
		female: ['Beatriz', 'Camila', 'Heloísa', 'Larissa', 'Marina', 'Yara'],
		male: ['Caio', 'Davi', 'Heitor', 'Otávio', 'Renan', 'Vitor'],
		family: ['Campo Belmonte', 'Exemplo Faria', 'Lagoaverde', 'Montalvão Modelo', 'Ribeirinho', 'Serralinda'],
		towns: [
			['Cidade Modelo', 'Paraná'],
			['Vila Exemplo', 'Bahia'],
		],
		streets: ['Rua do Exemplo', 'Avenida Amostra', 'Travessa Modelo'],
	},
	{
		country: 'IND',
		female: ['Ananya', 'Diya', 'Ishita', 'Kavya', 'Meera', 'Tara'],
		male: ['Arjun', 'Dev', 'Kabir', 'Nikhil', 'Rohan', 'Vihaan'],
		family: ['Namunekar', 'Udaharani', 'Chandrapatra', 'Madhuvansi', 'Saptarekha', 'Vanamali-Sampat'],
		towns: [
			['Pune', 'Maharashtra'],
			['Mysuru', 'Karnataka'],
		],
		streets: ['Sample Marg', 'Neem Tree Road', 'Namuna Lane'],
	},
	{
		country: 'POL',
		female: ['Agata', 'Dorota', 'Kinga', 'Magda', 'Olga', 'Zofia'],
		male: ['Bartek', 'Damian', 'Kacper', 'Marcin', 'Radek', 'Tymon'],
		family: ['Brzozogaj', 'Jarzębinek', 'Lipopolski', 'Przykładny', 'Sadowiec', 'Wzorowicz'],
		towns: [
			['Wzorowo', 'Mazowieckie'],
			['Przykładów', 'Lubelskie'],
		],
		streets: ['ulica Wzorowa', 'ulica Przykładowa', 'aleja Brzozowa'],
	},
];
