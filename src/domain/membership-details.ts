import { longestText } from './import-row.ts';

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

export type DetailFlaw = 'too-long' | 'not-plain';

const notPlain = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** The one spelling in which a detail is kept; null: nothing was written. */
export const canonicalDetail = (text: string): string | null => text.normalize('NFC').trim() || null;

/** What is wrong with a detail in its canonical spelling: the same rules as in imports, so that a file written from one can be read again. */
export function detailFlaw(text: string | null): DetailFlaw | null {
  if (text === null) return null;
  if (text.length > longestText) return 'too-long';
  return notPlain.test(text) ? 'not-plain' : null;
}
