/** The small body that every client sends, fictional. */
export const PERSON = {
	admin: 'admin@example.com',
	email: 'ana.example@example.com',
	fullName: 'Ana Example',
	birthDate: '1990-12-31',
	kycStatus: 'approved',
	nationality: 'PRT',
	userId: 'user-0001',
} as const;

const { userId: userid, ...REST } = PERSON;

/** The same in the vendor's names, for clients that know nothing of ARGOS. */
export const WIRE_PERSON = { ...REST, userid };
