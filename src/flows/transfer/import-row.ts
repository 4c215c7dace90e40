import type { RowProblem, TextFields } from '#domain/import-row.ts';
import type { SetupKeyEncoding } from '#domain/setup-key.ts';
import type { ForeignHash } from '#ports/password-hasher.ts';

/** A phone number as the door's numbering plans read it: E.164 with its region (ISO 3166), or why it is not taken. */
export type PhoneReading =
  | { readonly ok: true; readonly number: string; readonly country: string }
  | { readonly ok: false; readonly reason: string };

/** A row of whatever format, in one shape: texts are not judged yet. */
export interface ImportRow {
  /** Cells about the person, and about one membership. */
  readonly fields: TextFields;
  /** Further memberships of the person; where there are any, those of `fields` count as well. */
  readonly memberships: readonly TextFields[];
  readonly password: ForeignHash | null;
  readonly setupKey: { readonly text: string; readonly encoding?: SetupKeyEncoding } | null;
  readonly phone: PhoneReading | null;
}

/** What numbers tell rows: lines of a file, or users of a file that is one JSON value. */
export type RowsAre = 'line' | 'user';

/** For the beginning of a sentence. */
export const rowWords = (rowsAre: RowsAre, at: number): string => `${rowsAre === 'line' ? 'Line' : 'User'} ${at}`;

/** A row and where it came from. `source` is the door's: it comes back with what is rejected. */
export interface SourceRow<S> {
  /** Of the file, from 1; where a row spans lines, the first. In one JSON value the place among its users. */
  readonly line: number;
  readonly source: S;
  readonly row: ImportRow;
  /** What the door could not read of it; then it is rejected whatever else it says. */
  readonly problems: readonly RowProblem[];
}
