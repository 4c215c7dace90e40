import type { AuditGroup } from '#domain/audit-group.ts';

/** Fields of the trail's filter, as addresses name them. */
export const trailNames = ['group', 'who', 'whom', 'from', 'to'] as const;

export type TrailName = (typeof trailNames)[number];

/** What was typed into the filter, or chosen; empty: nothing. */
export type TypedTrail = Readonly<Record<Exclude<TrailName, 'group'>, string>> & { readonly group: AuditGroup | '' };

export const isNarrowedTrail = (typed: TypedTrail): boolean => trailNames.some((name) => typed[name] !== '');
