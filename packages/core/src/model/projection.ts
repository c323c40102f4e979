import { present, text, texts } from './wire-values.ts';

/** A policy that hides fields of cases made with it. Source: argos-api.md §5.18. */
export interface Projection {
	projectionId: string;
	name?: string;
	/** `exclude` is the only documented one. */
	mode?: string;
	fields: string[];
	createdAt?: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function projectionFromWire(wire: Readonly<Record<string, unknown>>): Projection {
	return {
		projectionId: text(wire.projection_id) ?? '',
		fields: texts(wire.fields),
		...present({ name: text(wire.name), mode: text(wire.mode), createdAt: text(wire.created_at) }),
		raw: wire,
	};
}
