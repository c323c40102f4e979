import type { UploadSource } from '@argos/core';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

/**
 * A picture of the item that comes in. Its size is known before its bytes are read, so one that is too large
 * is refused without reading it.
 * @throws {NodeOperationError} when the item has no such binary field
 */
export async function inputPicture(call: {
	host: IExecuteFunctions;
	/** Name of the binary field, or the binary field itself, from an expression. */
	value: unknown;
	itemIndex: number;
}): Promise<UploadSource> {
	const { helpers } = call.host;
	const field = call.value as string | IBinaryData;
	const { id } = helpers.assertBinaryData(call.itemIndex, field);
	if (id === undefined) return helpers.getBinaryDataBuffer(call.itemIndex, field);
	const { fileSize } = await helpers.getBinaryMetadata(id);
	return {
		size: fileSize,
		async *stream() {
			for await (const chunk of await helpers.getBinaryStream(id)) yield chunk as Uint8Array;
		},
	};
}
