import { LIVE_BASE_URL, LIVE_BASE_URL_V2 } from '@argos/core';
import type { ReadySettings } from './settings.ts';

/** The project that settings name, as what marks it is made from. */
export function projectSettings({
	apiKey,
	version,
	baseUrl = version === 'v2' ? LIVE_BASE_URL_V2 : LIVE_BASE_URL,
}: Pick<ReadySettings, 'apiKey' | 'baseUrl' | 'version'>): { apiKey: string; baseUrl: string } {
	return { apiKey: apiKey.key, baseUrl };
}
