/**
 * Names of countries besides the ones that core's table has: alpha-3 code, then names. Compared without capitals,
 * accents, blanks, punctuation and a leading "the". Names of two countries are not here and so are refused: Korea,
 * Congo, Virgin Islands, Saint Martin. Written down rather than taken from the runtime, so that a file reads the same
 * under every version of it.
 */
const TABLE = `
ALA Åland|Ahvenanmaa
ALB Shqipëria
ARE UAE|U.A.E.|Emirates
ARM Hayastan|Հայաստան
ATG Antigua & Barbuda|Antigua
AUT Österreich
BEL België|Belgique|Belgien
BES Caribbean Netherlands|Bonaire, Sint Eustatius & Saba
BGR България|Balgariya
BHS The Bahamas
BIH Bosnia & Herzegovina|Bosnia|Bosnia-Herzegovina|Bosna i Hercegovina
BLM St. Barthélemy|St. Barts
BLR Беларусь
BOL Bolivia, Plurinational State of|Bolivia (Plurinational State of)|Plurinational State of Bolivia
BRA Brasil
BRN Brunei
CCK Cocos Islands|Keeling Islands
CHE Schweiz|Suisse|Svizzera
CHN China|PRC|China, People's Republic of|Mainland China|中国|中國
CIV Côte d’Ivoire|Ivory Coast
COD DR Congo|DRC|Congo - Kinshasa|Congo, Democratic Republic of the|Congo, Democratic Republic of|Congo, the Democratic Republic of the|Democratic Republic of Congo
COG Congo - Brazzaville|Congo, Republic of the|Congo, Republic of|Republic of Congo
CPV Cabo Verde
CZE Czechia|Česko|Česká republika
DEU Deutschland|Federal Republic of Germany
DNK Danmark
DOM República Dominicana
EGY مصر
ESP España
EST Eesti
FIN Suomi
FLK Falkland Islands|Falklands
FRO Føroyar
FSM Micronesia|Federated States of Micronesia|Micronesia (Federated States of)
GBR UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland
GEO საქართველო
GMB Gambia|Gambia, The
GRC Ελλάδα|Hellas|Hellenic Republic
GRL Kalaallit Nunaat
HKG Hong Kong SAR|Hong Kong SAR China|Hong Kong, China|香港
HMD Heard & McDonald Islands|Heard Island & McDonald Islands
HRV Hrvatska
HUN Magyarország
IND Bharat|भारत|Republic of India
IRL Éire|Republic of Ireland
IRN Iran|Iran, Islamic Republic of|Iran (Islamic Republic of)|Persia|ایران
IRQ العراق
ISL Ísland
ISR ישראל
ITA Italia
JPN Nippon|日本
KGZ Kirghizia
KNA St. Kitts & Nevis|St. Kitts and Nevis|Saint Kitts & Nevis
KOR Korea, Republic of|Republic of Korea|Korea, South|ROK|대한민국|한국
LAO Laos|Lao PDR
LBN لبنان
LCA St. Lucia
LTU Lietuva
LVA Latvija
MAC Macau|Macao SAR|Macao SAR China|Macau SAR|澳門
MAR Maroc|المغرب
MDA Moldova|Republic of Moldova
MEX México
MKD North Macedonia|Macedonia|Macedonia, the former Yugoslav Republic of|FYROM
MMR Burma|Myanmar (Burma)
MNE Crna Gora
NLD Holland|Nederland|The Netherlands|Netherlands, Kingdom of the|Kingdom of the Netherlands
NOR Norge|Noreg
PAK پاکستان
PAN Panamá
PCN Pitcairn Islands
PER Perú
PHL Pilipinas|The Philippines
POL Polska
PRK Korea, Democratic People's Republic of|Democratic People's Republic of Korea|Korea, North|DPRK
PSE Palestine|Palestine, State of|Palestinian Territories|Palestinian Territory|Palestinian Territory, Occupied
REU La Réunion
ROU România|Rumania
RUS Russia|Россия|Российская Федерация
SAU Kingdom of Saudi Arabia|السعودية
SGS South Georgia & South Sandwich Islands|South Georgia & the South Sandwich Islands
SHN St. Helena|Saint Helena, Ascension and Tristan da Cunha
SJM Svalbard & Jan Mayen
SMR Republic of San Marino
SPM St. Pierre & Miquelon|Saint Pierre & Miquelon
SRB Srbija|Србија
STP São Tomé & Príncipe|São Tomé e Príncipe
SVK Slovensko|Slovak Republic
SVN Slovenija
SWE Sverige
SWZ Swaziland
SXM Sint Maarten
SYR Syria
TCA Turks & Caicos Islands|Turks and Caicos
THA ไทย|ประเทศไทย
TLS East Timor
TTO Trinidad & Tobago|Trinidad
TUR Turkey
TWN Taiwan|Taiwan, Republic of China|臺灣|台灣
TZA Tanzania|Tanzania, United Republic of
UKR Україна|Украина
UMI U.S. Outlying Islands|US Minor Outlying Islands
USA United States|U.S.A.|U.S.|The United States of America|Estados Unidos
VAT Vatican|Vatican City|Vatican City State|Holy See
VCT St. Vincent and the Grenadines|St. Vincent & Grenadines|Saint Vincent & the Grenadines
VEN Venezuela, Bolivarian Republic of|Venezuela (Bolivarian Republic of)
VGB British Virgin Islands|Virgin Islands (British)
VIR U.S. Virgin Islands|US Virgin Islands|Virgin Islands (U.S.)|Virgin Islands of the United States
VNM Viet Nam|Việt Nam
WLF Wallis & Futuna
ZAF Republic of South Africa|RSA
`;

/** Alpha-3 code and further names of the same country. */
export const COUNTRY_NAMES: readonly { readonly alpha3: string; readonly names: readonly string[] }[] =
	TABLE.trim()
		.split('\n')
		.map((row) => ({ alpha3: row.slice(0, 3), names: row.slice(4).split('|') }));
