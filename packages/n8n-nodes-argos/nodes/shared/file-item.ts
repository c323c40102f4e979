import type { RemoteFile } from '@argos/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { NativeStreams } from './native-streams.ts';

/** Puts a file that is being downloaded into n8n's storage while it comes in, and names it in an item. */
export async function fileItem(call: {
	host: IExecuteFunctions;
	file: RemoteFile;
	streams: NativeStreams;
	itemIndex: number;
}): Promise<INodeExecutionData> {
	const { host, file, streams, itemIndex } = call;
	const field = host.getNodeParameter('binaryPropertyName', itemIndex, 'data') as string;
	const { fileName, mediaType } = file;
	// The checked chunks, so that a file that was cut short is never stored as if it were whole.
	const stored = streams.from(file.chunks) ?? Buffer.from(await file.bytes());
	const binary = await host.helpers.prepareBinaryData(stored, fileName, mediaType);
	const size = binary.bytes ?? file.size;
	return {
		json: { fileName, mediaType, ...(size !== undefined && { size }) },
		binary: { [field]: binary },
	};
}
