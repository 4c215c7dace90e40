/** What a company notes of one of its people beside permissions (SPEC C2). Null: nothing. */
export interface MembershipDetails {
  readonly employer: string | null;
  readonly site: string | null;
  readonly group: string | null;
  readonly language: string | null;
}

/** Those that are written freely. */
export const writtenDetails = ['employer', 'site', 'group'] as const;

export type WrittenDetail = (typeof writtenDetails)[number];
