import { minute } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { Clock } from '#ports/clock.ts';
import type { Delivery, SmsHandOver, SmsTransport } from '#ports/courier.ts';
import type { ClaimedMessage, SmsContent } from '#ports/outbox.ts';
import type { SmsOverview } from '#ports/sms.ts';
import type { Post, Withdrawn } from './outbox-worker.ts';

/** The text that leaves (SPEC M7). Throws RangeError when the content is not what its kind needs. */
export type ComposeSms = (content: SmsContent) => string;

interface SmsPostDeps {
  readonly transport: SmsTransport;
  readonly compose: ComposeSms;
  readonly overview: Pick<SmsOverview, 'accepted' | 'codeStands'>;
  readonly clock: Clock;
}

/**
 * Text messages. One that was tried before is tried again only while its code still stands, and only once where it may have left already: so a code that was
 * counted once reaches a phone twice at most by each provider (SPEC M4). A lease longer than all providers take one after the other, each given up after ten seconds.
 */
export const smsPost = (deps: SmsPostDeps): Post => ({
  lane: 'sms',
  atOnce: 24,
  leaseFor: 2 * minute,
  async deliver(message, content) {
    const sms = read(content);
    const { id, attempts: attempt, uselessAt } = message;
    if (attempt > 1 && !(await deps.overview.codeStands(id))) return withdrawn;
    const { to, avoid } = sms;
    const text = deps.compose(sms);
    return written(deps, message, await deps.transport.send({ id, to, text, avoid, attempt, uselessAt }));
  },
});

const e164 = /^\+[1-9]\d{6,14}$/;

/** What is no number is handed to nobody. */
function read(content: Secret): SmsContent {
  const sms = JSON.parse(content.reveal()) as Partial<SmsContent> | null;
  if (!e164.test(sms?.to ?? '')) throw new RangeError('content without a number');
  return sms as SmsContent;
}

const withdrawn: Withdrawn = { status: 'withdrawn', detail: 'its code is of no use any more' };

/** What a provider took is not sent again because nobody could note its name for it: only its report will find nothing. */
async function written(deps: SmsPostDeps, message: ClaimedMessage, end: SmsHandOver): Promise<Delivery> {
  const { overview, clock } = deps;
  const { id, attempts } = message;
  if (end.status === 'unknown') return unanswered(attempts, end.detail);
  if (end.status !== 'accepted') return end;
  await overview.accepted(id, end.provider, end.reference, clock.now()).catch(() => undefined);
  return { status: 'delivered', detail: `${end.provider} ${end.detail}`.trim() };
}

function unanswered(attempts: number, detail: string): Delivery {
  if (attempts === 1) return { status: 'temporary', detail };
  return { status: 'permanent', detail: `${detail}; may have left, not tried again` };
}
