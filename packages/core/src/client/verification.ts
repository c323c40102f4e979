import {
	type GetAddressCodeInput,
	getAddressCode,
	type SubmitDocumentInput,
	type SubmitSelfieInput,
	submitDocument,
	submitSelfie,
} from '../endpoints/verification.ts';
import type { AddressCode, DocumentResult, SelfieResult } from '../model/verification.ts';
import type { CallOptions } from '../request.ts';
import { assertIds, type Caller } from './caller.ts';

/** Verification by API instead of Liveform: legacy, no page of the vendor's present site has it. §7 */
export interface VerificationApi {
	/** Step 1. A lost answer is an error with `outcome: 'unknown'`. */
	document(input: SubmitDocumentInput, options?: CallOptions): Promise<DocumentResult>;
	/** Step 2. A lost answer is an error with `outcome: 'unknown'`. */
	selfie(input: SubmitSelfieInput, options?: CallOptions): Promise<SelfieResult>;
	addressCode(input: GetAddressCodeInput, options?: CallOptions): Promise<AddressCode>;
}

export function verificationApi({ call }: Caller): VerificationApi {
	return {
		document: (input, options) => call(submitDocument, input, options),
		async selfie(input, options) {
			assertIds(submitSelfie.title, { submissionId: input.submissionId });
			return call(submitSelfie, input, options);
		},
		addressCode: (input, options) => call(getAddressCode, input, options),
	};
}
