import type { Email } from '#domain/email.ts';
import type { RowProblem } from '#domain/import-row.ts';
import { rowWords, type RowsAre } from './import-row.ts';
import type { Candidate } from './judge-row.ts';
import { otherSecret, type SecretMarks } from './secret-marks.ts';

/** The first row of each person in a file: it is the one that says who somebody is; later ones add memberships. */
export interface FirstRows {
  /** Why a row cannot stand beside the first of its person; null for the first itself, and where it fits. */
  readonly misfit: <S>(row: Candidate<S>) => RowProblem | null;
  /** A row of this person was rejected. A later one must not create the person without what that row brings. */
  readonly reject: (email: Email, line: number) => void;
  /** The line of the first row of a person if that was rejected: only who is there already may be added to. */
  readonly rejectedLine: (email: Email) => number | null;
}

interface First {
  readonly line: number;
  readonly marks: SecretMarks;
  rejected: boolean;
}

const none: SecretMarks = { password_hash: 0, totp: 0, phone: 0 };

/** Remembers one small object for each person, so that a million rows are no burden. */
export function firstRows(rowsAre: RowsAre): FirstRows {
  const firsts = new Map<Email, First>();
  return {
    misfit({ email, line, marks }) {
      const first = firsts.get(email);
      if (!first) firsts.set(email, { line, marks, rejected: false });
      const column = first && !first.rejected ? otherSecret(first.marks, marks) : null;
      return column && first
        ? {
            column,
            reason: `${rowWords(rowsAre, first.line)} says something else about this person: give the same in each row, or in the first alone.`,
          }
        : null;
    },
    reject(email, line) {
      const first = firsts.get(email);
      if (!first) firsts.set(email, { line, marks: none, rejected: true });
      else if (first.line === line) first.rejected = true;
    },
    rejectedLine(email) {
      const first = firsts.get(email);
      return first?.rejected ? first.line : null;
    },
  };
}
