/** A failure that people can do something about: its message says what happened and what to do. */
export class Refusal extends Error {
	override name = 'Refusal';
}
