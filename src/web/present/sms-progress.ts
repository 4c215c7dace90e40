import { second } from '#domain/instant.ts';
import type { OpenRun } from '#flows/run.ts';
import { isCodeOut } from '#flows/sms/code.ts';
import type { AuthenticatorRecord } from '#ports/records.ts';
import type { LastSms } from '#ports/sms.ts';
import type { Deps } from '#flows/deps.ts';
import type { SentCode } from '../pages/phone-code.tsx';

/** Providers that answer take a message within a moment. After this, people are told to look elsewhere. */
const patience = 15 * second;

/** The code that is out, and how far its message got. Null: no code is out that would be taken, and the page offers to send one. */
export async function sentTo(deps: Deps, run: OpenRun, phone: AuthenticatorRecord): Promise<SentCode | null> {
  if (!phone.code || !isCodeOut(run, phone)) return null;
  const { sentAt, expiresAt } = phone.code;
  const last = await deps.store.lastSms(phone.userId, phone.hash ?? '');
  return { at: sentAt, until: expiresAt, progress: last?.queuedAt === sentAt ? progressOf(last, run) : 'left' };
}

function progressOf({ provider, progress, queuedAt }: LastSms, { now }: OpenRun): SentCode['progress'] {
  if (progress === 'failed') return 'stuck';
  if (provider !== null) return 'left';
  return now - queuedAt < patience ? 'leaving' : 'stuck';
}
