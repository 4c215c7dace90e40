import type { PhoneNumber } from '#domain/phone-rules.ts';

/** Reads numbers as people write them, by the numbering plans of the world. Its tables are loaded with the first use. */
export interface PhoneNumbers {
  /** International (`+44 7700 900123`, `0044…`), or national with the region it was written in (ISO 3166). Null: no number that can exist. Never throws. */
  read(text: string, region: string | null): Promise<PhoneNumber | null>;
}
