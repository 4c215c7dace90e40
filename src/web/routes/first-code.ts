import { sendMailboxCode } from '#flows/enrollment/mailbox.ts';
import { openRun, type Settled } from '#flows/run.ts';
import { sendSmsCode } from '#flows/sign-in/sms-code.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { pagesOf, type PageName } from '../present/address.ts';

/** Pages that ask for a code which is sent without being asked for. The text message is one only where there is no other method to choose. */
const senders = { mailbox: sendMailboxCode, sms: sendSmsCode } as const satisfies Partial<Record<PageName, unknown>>;

/**
 * Nobody has to ask for the first code. Where it may not be sent, the page says from when there is another, and what else works: a sign-in does not
 * depend on it (SPEC M5, X10).
 */
export async function sendFirstCode({ door, facts }: Visit, { interactionId, step }: Settled): Promise<void> {
  const [page] = pagesOf(step);
  if (page !== 'mailbox' && page !== 'sms') return;
  const fresh = await openRun(door.deps, interactionId, facts);
  if (fresh.ok) await senders[page](door.deps, facts, fresh.value);
}
