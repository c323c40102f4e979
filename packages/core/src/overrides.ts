import type { Method } from './endpoints/endpoint.ts';

/**
 * Names that the vendor's documents leave open, with what we send unless told otherwise. A default here is a
 * guess by analogy, never a fact. Source: argos-api.md §15.8, §15.9.
 */
export interface OpenNames {
	/** Where the list of tokens takes `nextPageKeyId` of the page before. Default: the same name. §5.11 */
	tokenPageId: string;
	/** Where the list of tokens takes `nextPageKeyTime` of the page before. Default: the same name. §5.11 */
	tokenPageTime: string;
	/** How many of the oldest tokens to delete. Default `count`. §5.12 */
	oldestTokens: string;
	/** The acting administrator when fields are erased. Default `admin_name`, as for whole cases. §5.6 */
	fieldsAdmin: string;
}

/** A parameter whose name the documents leave open. */
export interface OpenName {
	open: keyof OpenNames;
}

export const DEFAULT_OPEN_NAMES: OpenNames = {
	tokenPageId: 'nextPageKeyId',
	tokenPageTime: 'nextPageKeyTime',
	oldestTokens: 'count',
	fieldsAdmin: 'admin_name',
};

/** Another path or method for one endpoint, for instance when ARGOS tells you the real one. */
export interface EndpointOverride {
	/** Below the base URL, with its leading slash. */
	path?: string | undefined;
	method?: Method | undefined;
}
