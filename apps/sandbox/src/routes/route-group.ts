import type { Hono } from 'hono';
import type { Project } from '../project.ts';

export const VERSIONS = ['v2', 'v3'] as const;
/** The version prefixes of the API; where they differ: argos-api.md §12. */
export type Version = (typeof VERSIONS)[number];

/** The endpoints of one resource, with paths below the version prefix such as `/submission/partial`. */
export type RouteGroup = (project: Project, version: Version) => Hono;
