import type { ColumnTypes } from './column-types.ts';
import { signIn } from './0001-sign-in.ts';
import { commandLine } from './0002-command-line.ts';
import { textMessages } from './0003-text-messages.ts';
import { companies } from './0004-companies.ts';
import { rollOut } from './0005-roll-out.ts';
import { account } from './0006-account.ts';
import { applications } from './0007-applications.ts';
import { stepUps } from './0008-step-ups.ts';

/** A migration as its statements, in order, in the language of one database. */
export type Migration = (types: ColumnTypes) => readonly string[];

/** Every migration, in the order of their names. Append only: what is here has run somewhere (DESIGN 2). */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-sign-in': signIn,
  '0002-command-line': commandLine,
  '0003-text-messages': textMessages,
  '0004-companies': companies,
  '0005-roll-out': rollOut,
  '0006-account': account,
  '0007-applications': applications,
  '0008-step-ups': stepUps,
};
