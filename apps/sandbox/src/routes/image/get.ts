import type { Handler } from 'hono';
import { IMAGE_TYPES } from '../../case.ts';
import { pictureOf } from '../../cases/pictures.ts';
import { pictureType } from '../../images/picture-type.ts';
import { noPicture } from '../../images/refusals.ts';
import type { Project } from '../../project.ts';
import { refuse } from '../../wire/answer.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';
import type { Version } from '../route-group.ts';

const OCTETS = 'application/octet-stream';

/** GET /image: one picture of a case; v2 has no back of a document (argos-api.md §5.8, §12). */
export function getImage(project: Project, version: Version): Handler {
	const types = IMAGE_TYPES.filter((type) => version === 'v3' || type !== 'idBackImage');
	return (c) => {
		const { switches, store } = project;
		const { submission_id: id = '', type: asked } = c.req.query();
		const type = types.find((known) => known === asked);
		const record = store.find(id);
		const bytes = type && record && pictureOf(project, record, type);
		if (!bytes) return refuse(project, noPicture(switches), sealsUndocumented(project));
		const own = switches.imageContentType === 'picture' ? pictureType(bytes) : undefined;
		return c.body(new Uint8Array(bytes), 200, { 'content-type': own ?? OCTETS });
	};
}
