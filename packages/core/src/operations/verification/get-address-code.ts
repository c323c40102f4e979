import type { GetAddressCodeInput } from '../../endpoints/verification.ts';
import type { AddressCode } from '../../model/verification.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { VERIFICATION } from '../resources.ts';

/** Source: argos-api.md §7. */
export const getAddressCodeOperation: ObjectOperation<GetAddressCodeInput, AddressCode> = {
	id: 'verification.getAddressCode',
	resource: VERIFICATION,
	verb: { value: 'getAddressCode', label: 'Get Address Code' },
	summary: "Finds the codes of an address. It needs the project's address option.",
	kind: 'read',
	output: 'object',
	endpoint: 'verification.addressCode',
	fields: {
		address: {
			type: 'text',
			label: 'Address',
			help: 'An address, a global code, a compound code, or latitude and longitude.',
			example: 'Rua do Exemplo 1, Lisbon',
			required: true,
			sensitive: true,
		},
		language: {
			type: 'text',
			label: 'Language',
			help: 'Language of the answer, such as en.',
			example: 'en',
			advanced: true,
		},
	},
	outputFields: [
		{ path: 'formattedAddress', label: 'Formatted Address', type: 'text', sensitive: true },
		{ path: 'compoundCode', label: 'Compound Code', type: 'text' },
		{ path: 'globalCode', label: 'Global Code', type: 'text' },
	],
	sample: {
		formattedAddress: 'Rua do Exemplo 1, Lisbon, Portugal',
		compoundCode: 'PV9C+2X Lisbon, Portugal',
		globalCode: '8CCGPV9C+2X',
		raw: { global_code: '8CCGPV9C+2X' },
	},
	async run(argos, input, options) {
		assertInput('Get address code', this.fields, input);
		return argos.verification.addressCode(input, options);
	},
};
