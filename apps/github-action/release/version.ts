type Numbers = readonly [major: number, minor: number, patch: number];

/**
 * The tag of a release and the tag that moves to it.
 * @throws {Error} when the version is not three numbers, exists already, or is older than one of its major
 */
export function tagsFor(version: string, existing: readonly string[]): { tag: string; moving: string } {
	const wanted = numbersOf(version);
	if (!wanted) {
		throw new Error(`"${version}" is not a version. Give three numbers, such as --version 1.2.3.`);
	}
	const tag = `v${version}`;
	if (existing.includes(tag)) {
		throw new Error(`${tag} exists, and a release never changes. Give the next version.`);
	}
	const newer = existing.find((other) => {
		const numbers = numbersOf(other.slice(1));
		return numbers !== undefined && numbers[0] === wanted[0] && isLater(numbers, wanted);
	});
	if (newer !== undefined) {
		throw new Error(
			`${tag} is older than ${newer}: v${wanted[0]} would move back for everyone who uses it. Give a later version.`,
		);
	}
	return { tag, moving: `v${wanted[0]}` };
}

function numbersOf(version: string): Numbers | undefined {
	const [, major, minor, patch] = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version) ?? [];
	return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

function isLater(one: Numbers, other: Numbers): boolean {
	return one[1] === other[1] ? one[2] > other[2] : one[1] > other[1];
}
