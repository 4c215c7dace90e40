import type { Email } from '#domain/email.ts';
import { given, saysUnverified } from '#domain/import-row.ts';
import { readEmail } from '../directory/read-email.ts';
import type { SourceRow } from './import-row.ts';
import type { UnverifiedEmails } from './judge-row.ts';
import { isBare, otherSecret, secretMarks, type SecretMarks } from './secret-marks.ts';

/**
 * Rows of one e-mail that give different secrets. Nobody here can tell whose they are: taking the first would let whoever stands first in into the
 * other's place. So a file is looked through beforehand, and none of them is taken.
 */
export interface SecretConflicts {
  /** Notes what a row gives. Keeps one small object for each e-mail that comes with secrets. */
  readonly note: (row: SourceRow<unknown>) => void;
  /** The line that gives other secrets than this one; null where there is none. */
  readonly beside: (email: Email, line: number) => number | null;
}

interface Held {
  readonly line: number;
  readonly marks: SecretMarks;
  other: number | null;
}

/** `unverified`: unless they are taken as they are, rows whose e-mail nobody proved give no secrets, and stand against nobody. */
export function secretConflicts(unverified: UnverifiedEmails): SecretConflicts {
  const held = new Map<Email, Held>();

  function note({ line, row }: SourceRow<unknown>): void {
    const marks = secretMarks(row);
    if (isBare(marks) || (unverified !== 'accept' && saysUnverified(row.fields))) return;
    const read = readEmail(given(row.fields, 'email') ?? '');
    if (!read.ok) return;
    const first = held.get(read.value);
    if (!first) held.set(read.value, { line, marks, other: null });
    else if (otherSecret(first.marks, marks) !== null) first.other ??= line;
  }

  return {
    note,
    beside(email, line) {
      const first = held.get(email);
      if (!first || first.other === null || line < first.line) return null;
      return line === first.line ? first.other : first.line;
    },
  };
}
