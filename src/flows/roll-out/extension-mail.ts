import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import { extendedDeadline } from '#domain/extension.ts';
import type { UserId } from '#domain/identifiers.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { GrantedExtension } from '#ports/extensions.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { UserBundle } from '#ports/records.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, recipientOf } from '../mail.ts';
import { editorOf } from '../policy/history.ts';

/** What the mails of a batch have in common. */
export interface ExtensionNews {
  readonly place: CompanyBundle;
  readonly granted: GrantedExtension;
  /** The company's; null: nothing is given. */
  readonly deadline: Deadline | null;
}

/**
 * Tells each of these people until when they have time now, with the date for their calendar; sealed already, so that the transaction does not wait for it. Nobody
 * whom an operator has disabled is written to: they could do nothing.
 */
export async function prepareExtensionMails(
  deps: Deps,
  news: ExtensionNews,
  people: readonly UserId[],
): Promise<ReadonlyMap<UserId, NewMessage>> {
  const { place, granted, deadline } = news;
  const mails = new Map<UserId, NewMessage>();
  if (deadline === null) return mails;
  for (const user of people) {
    const bundle = await deps.store.loadUser(user);
    if (bundle?.user.status !== 'active') continue;
    const giver = await editorOf(deps, place.company.id, granted.by, user);
    mails.set(user, mailTo(deps, { ...news, deadline }, bundle, giver.who === 'person' ? giver.name : null));
  }
  return mails;
}

function mailTo(
  deps: Deps,
  { place, granted, deadline }: ExtensionNews & { readonly deadline: Deadline },
  bundle: UserBundle,
  administrator: string | null,
): NewMessage {
  const { company, policy } = place;
  const of = extendedDeadline(deadline, granted);
  return prepareMail(deps, recipientOf(bundle), {
    kind: 'deadline-extended',
    now: granted.grantedAt,
    facts: fromMachine,
    company,
    deadline: { at: deadlineInstant(of), of },
    extendedFrom: { at: deadlineInstant(deadline), of: deadline },
    administrator,
    helpContact: policy?.helpContact ?? null,
    appGuidance: policy?.appGuidance ?? null,
    sequence: policy?.revision ?? 0,
  });
}
