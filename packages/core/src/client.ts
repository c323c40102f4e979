import { type AmlApi, amlApi } from './client/aml.ts';
import { type ArgosIdApi, argosIdApi } from './client/argos-id.ts';
import { callerOf } from './client/caller.ts';
import { type FaceAuthApi, faceAuthApi } from './client/face-auth.ts';
import { type ImagesApi, imagesApi } from './client/images.ts';
import { type MonitoringApi, monitoringApi } from './client/monitoring.ts';
import { type ProjectionsApi, projectionsApi } from './client/projections.ts';
import { type SubmissionsApi, submissionsApi } from './client/submissions.ts';
import { type TokensApi, tokensApi } from './client/tokens.ts';
import { type VerificationApi, verificationApi } from './client/verification.ts';
import { type ArgosOptions, connect } from './connection.ts';
import { type ProjectSecrets, secretsOf } from './secrets.ts';

export interface Argos {
	submissions: SubmissionsApi;
	images: ImagesApi;
	tokens: TokensApi;
	aml: AmlApi;
	monitoring: MonitoringApi;
	projections: ProjectionsApi;
	faceAuth: FaceAuthApi;
	argosId: ArgosIdApi;
	verification: VerificationApi;
	/**
	 * What making links and reading webhooks needs, which are no calls. A function, so that a client that is
	 * printed or logged shows no key.
	 */
	secrets(): ProjectSecrets;
}

/**
 * Binds the endpoints to one project and one transport.
 * @throws {ArgosError} `invalid-request` for an unusable key, base URL, encryption or version
 */
export function createArgos(options: ArgosOptions): Argos {
	const connections = connect(options);
	const caller = callerOf(connections);
	return {
		submissions: submissionsApi(caller),
		images: imagesApi(caller),
		tokens: tokensApi(caller),
		aml: amlApi(caller),
		monitoring: monitoringApi(caller),
		projections: projectionsApi(caller),
		faceAuth: faceAuthApi(caller),
		argosId: argosIdApi(caller),
		verification: verificationApi(caller),
		secrets: () => secretsOf(options, connections),
	};
}
