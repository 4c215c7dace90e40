import { after, type Duration, type Instant } from '#domain/instant.ts';
import type { MailActRecord } from '#ports/mail-acts.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';

/** What a mailed link is to do, about what, and for how long (SECURITY I9). */
export interface MailActStart extends Pick<MailActRecord, 'act' | 'subject'> {
  readonly user: MailActRecord['userId'];
  readonly validFor: Duration;
}

/** A link to mail: `record` goes into the transaction that queues the mail (`tx.createMailAct`), `link` into the mail. */
export interface MailedAct {
  readonly record: MailActRecord;
  /** Its host comes from configuration (SECURITY I9). */
  readonly link: string;
}

/** A link that is mailed, and acts for whoever presses the button behind it, without signing in. */
export function makeMailAct(
  deps: Pick<Deps, 'random' | 'hash' | 'clock' | 'service'>,
  { user, act, subject, validFor }: MailActStart,
): MailedAct {
  const token = deps.random.token().reveal();
  const createdAt = deps.clock.now();
  return {
    record: {
      id: deps.random.id('mail-act'),
      userId: user,
      act,
      subject,
      tokenHash: deps.hash.hash('mail-act', token),
      createdAt,
      expiresAt: after(createdAt, validFor),
      spentAt: null,
    },
    link: `${deps.service.publicUrl()}/mail/${token}`,
  };
}

/** A mailed link that can still be pressed, and whose it is. */
export interface OpenMailAct {
  readonly record: MailActRecord;
  readonly bundle: UserBundle;
  readonly now: Instant;
}

/** The link behind a token; null: never ours, spent or expired. Looking changes nothing (SECURITY I9). */
export async function openMailAct(deps: Deps, token: string): Promise<OpenMailAct | null> {
  const record = await deps.store.findMailAct(deps.hash.hash('mail-act', token));
  const now = deps.clock.now();
  if (!record || record.spentAt !== null || record.expiresAt <= now) return null;
  const bundle = await deps.store.loadUser(record.userId);
  return bundle && { record, bundle, now };
}
