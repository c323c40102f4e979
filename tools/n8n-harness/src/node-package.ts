import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { ICredentialType, INodeType, INodeTypes } from 'n8n-workflow';

/** A built package of nodes, loaded the way n8n loads it. */
export interface NodePackage {
	name: string;
	/** By short name, such as `argosIdentity`. */
	nodes: ReadonlyMap<string, INodeType>;
	credentials: ReadonlyMap<string, ICredentialType>;
}

interface Manifest {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
}

const loaded = new Map<string, NodePackage>();

/**
 * Loads what `package.json` lists in its `n8n` block.
 * @throws {Error} when the package is not built
 */
export function loadNodePackage(packageDir: string): NodePackage {
	const known = loaded.get(packageDir);
	if (known) return known;
	const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as Manifest;
	const nodes = manifest.n8n.nodes.map((file) => instance<INodeType>(packageDir, file));
	const credentials = manifest.n8n.credentials.map((file) => instance<ICredentialType>(packageDir, file));
	const nodePackage: NodePackage = {
		name: manifest.name,
		nodes: new Map(nodes.map((node) => [node.description.name, node])),
		credentials: new Map(credentials.map((credential) => [credential.name, credential])),
	};
	loaded.set(packageDir, nodePackage);
	return nodePackage;
}

/** n8n's rule: the class is named like its file, up to the first dot. */
function instance<T>(packageDir: string, file: string): T {
	const path = join(packageDir, file);
	if (!existsSync(path))
		throw new Error(`${file} is missing in ${basename(packageDir)}. Build the package first.`);
	const [className = ''] = basename(file).split('.');
	const exported = createRequire(path)(path) as Record<string, new () => T>;
	const Class = exported[className];
	if (!Class) throw new Error(`${file} does not export a class named ${className}.`);
	return new Class();
}

const INPUT_TYPE = 'harness.input';

/** The package's nodes under their full names, and a node that hands over the items of a test. */
export function nodeTypes(nodePackage: NodePackage, input?: INodeType): INodeTypes {
	const find = (fullName: string): INodeType => {
		if (fullName === INPUT_TYPE && input) return input;
		const short = fullName.slice(nodePackage.name.length + 1);
		const node = fullName.startsWith(`${nodePackage.name}.`) ? nodePackage.nodes.get(short) : undefined;
		if (!node) throw new Error(`${nodePackage.name} has no node "${short}".`);
		return node;
	};
	return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}

export { INPUT_TYPE };
