import { parseId } from '#domain/identifiers.ts';
import type { EmailChangeRecord } from '#ports/email-changes.ts';
import type { Deps } from '../deps.ts';
import type { OpenMailAct } from './mail-act.ts';

/** The change of login e-mail that a mailed link is about; null: there is none of this user's. */
export async function changeOf(deps: Deps, { record }: OpenMailAct): Promise<EmailChangeRecord | null> {
  const id = parseId('email-change', record.subject);
  const change = id && (await deps.store.findEmailChange(id));
  return change?.userId === record.userId ? change : null;
}

/** What of a change can still happen: its link to confirm it, or to take it back, works. */
export const isWaiting = ({ confirmedAt, endedAt }: EmailChangeRecord): boolean =>
  confirmedAt === null && endedAt === null;
