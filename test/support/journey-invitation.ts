import type { Email } from '#domain/email.ts';
import { inviteUser } from '#flows/directory/invite.ts';
import type { InboxEntry } from '#ports/outbox.ts';
import type { Stage } from './journey-stage.ts';

/** Takes somebody's password away, as if they had never had one, and invites them: the mail that comes. */
export async function invite(stage: Stage, email: string): Promise<InboxEntry> {
  const { deps } = stage.product.gatehouse;
  const bundle = await deps.store.loadUserByEmail(email as Email);
  if (!bundle) throw new Error(`nobody has ${email}`);
  const password = bundle.authenticators.find((one) => one.kind === 'password');
  if (password) await deps.store.transact((tx) => tx.unbind(password.id, deps.clock.now()));
  await inviteUser(deps, { operatingUser: 'deploy' }, bundle, { mail: true });
  const [mail] = await stage.product.mails(email);
  if (!mail) throw new Error('no mail came');
  return mail;
}

export const invitationIn = (text: string): string =>
  /https?:\/\/\S+?\/invitation\/[\w-]{43}/.exec(text)?.[0] ?? 'no link';
