import { sendMailboxCode } from '#flows/enrollment/mailbox.ts';
import { openRun, type Settled } from '#flows/run.ts';
import { sendSmsCode } from '#flows/sign-in/sms-code.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { pagesOf, stoppedAddress, type PageName } from '../present/address.ts';
import { proceed } from '../present/conclude.ts';

/** Pages that ask for a code which is sent without being asked for. The text message is one only where there is no other method to choose. */
const senders = { mailbox: sendMailboxCode, sms: sendSmsCode } as const satisfies Partial<Record<PageName, unknown>>;

/**
 * After an act that went through. Nobody has to ask for the first code. Where a limit holds it up, its page says so from what is stored; that a guard stopped
 * it is stored nowhere, and its page is told. Either says what else works: a sign-in does not depend on it (SPEC M5, X10).
 */
export async function proceedWithCode(visit: Visit, settled: Settled): Promise<Answer> {
  const { door, facts } = visit;
  const { interactionId, step } = settled;
  const [page] = pagesOf(step);
  if (page !== 'mailbox' && page !== 'sms') return proceed(visit, settled);
  const fresh = await openRun(door.deps, interactionId, facts);
  if (!fresh.ok) return proceed(visit, settled);
  const sent = await senders[page](door.deps, facts, fresh.value);
  const isStopped = !sent.ok && sent.refusal.code === 'sms-stopped';
  return isStopped ? redirect(stoppedAddress(interactionId)) : proceed(visit, settled);
}
