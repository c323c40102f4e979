import { flag, integer, listOrNull, oneOf } from '../switch-kinds.ts';

/** The project and the gateway in front of it (argos-api.md §2). */
export const GATEWAY_SWITCHES = {
	project: oneOf(['active', 'missing'], 'active', {
		basis: 'setting',
		meaning: '`missing` makes every migration answer `invalid_project`.',
	}),
	failMigrations: flag(false, {
		basis: 'setting',
		meaning: '`true` makes every valid migration answer `processing_error`; nothing is stored.',
	}),
	allowedIps: listOrNull(null, {
		basis: 'setting',
		meaning: 'IP addresses that may call the API; `null` = no list. Others get the explicit-deny 403.',
	}),
	ipCheckFirst: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Whether a blocked IP is refused before its key is looked at.',
	}),
	gatewayErrorBody: oneOf(['message', 'text'], 'message', {
		basis: 'INFERRED',
		meaning: 'Body of a gateway error: `{"message": "..."}`, or the bare text.',
	}),
	unknownRoute: oneOf(['missing-authentication-token', 'not-found'], 'missing-authentication-token', {
		basis: 'INFERRED',
		meaning: 'A path or method that is not there: 403 `Missing Authentication Token`, or 404 `Not Found`.',
	}),
	maxBodyBytes: integer(10_485_760, {
		basis: 'UNKNOWN',
		meaning: 'Largest request body in bytes; above it 413 `Request Entity Too Large`.',
	}),
	invalidQuery: oneOf(['refuse', 'ignore'], 'refuse', {
		basis: 'INFERRED',
		meaning: 'A query value that makes no sense: 400 `Invalid Query String parameters`, or taken as absent.',
	}),
};
