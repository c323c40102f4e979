import { type ArgosError, isArgosError } from '@argos/core';
import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

type Failure = NonNullable<NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure']>;

/** What n8n shows: the message says what happened, the description what to do next. */
export function nodeErrorFrom(call: {
	error: unknown;
	node: INode;
	itemIndex?: number;
}): NodeApiError | NodeOperationError {
	const { error, node } = call;
	const item = call.itemIndex === undefined ? {} : { itemIndex: call.itemIndex };
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	if (!isArgosError(error)) {
		return new NodeOperationError(node, error instanceof Error ? error : String(error), item);
	}
	const { message, description } = textsOf(error);
	if (error.kind === 'invalid-request' && error.status === undefined) {
		return new NodeOperationError(node, message, { description, ...item });
	}
	const failure = failureOf(error);
	return new NodeApiError(
		node,
		{ message },
		{
			message,
			description,
			...(error.status !== undefined && { httpCode: String(error.status) }),
			...(failure && { failure }),
			...item,
		},
	);
}

/** One sentence for workflows that go on after it. */
export function errorText(error: NodeApiError | NodeOperationError): string {
	return error.description ? `${error.message} ${error.description}` : error.message;
}

function textsOf(error: ArgosError): { message: string; description: string } {
	// n8n replaces any message that holds a system code by a vaguer one of its own.
	const code = / \(([A-Z][A-Z_]+)\)/.exec(error.summary);
	const summary = code ? error.summary.replace(code[0], '') : error.summary;
	return {
		message: error.operation ? `${error.operation}: ${summary}` : summary,
		description: code ? `${error.advice} (${code[1]})` : error.advice,
	};
}

/** Tells n8n's poller whether waiting helps or a person must act. */
function failureOf({ kind, retryAfterMs }: ArgosError): Failure | undefined {
	switch (kind) {
		case 'rate-limited':
			return { cause: 'rate-limited', ...(retryAfterMs !== undefined && { retryAfterMs }) };
		case 'server':
		case 'network':
		case 'timeout':
			return {
				cause: 'temporarily-unavailable',
				...(retryAfterMs !== undefined && { retryAfterMs }),
			};
		case 'unauthorized':
		case 'decryption':
			return { cause: 'credential-invalid' };
		case 'ip-blocked':
		case 'invalid-request':
			return { cause: 'configuration-invalid' };
		default:
			return undefined;
	}
}
