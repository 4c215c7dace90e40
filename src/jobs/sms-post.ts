import { minute } from '#domain/instant.ts';
import type { Secret } from '#domain/secret.ts';
import type { Clock } from '#ports/clock.ts';
import type { Delivery, SmsHandOver, SmsTransport } from '#ports/courier.ts';
import type { ClaimedMessage, SmsContent } from '#ports/outbox.ts';
import type { SmsOverview } from '#ports/sms.ts';
import type { Post } from './outbox-worker.ts';

/** The text that leaves (SPEC M7). Throws RangeError when the content is not what its kind needs. */
export type ComposeSms = (content: SmsContent) => string;

interface SmsPostDeps {
  readonly transport: SmsTransport;
  readonly compose: ComposeSms;
  readonly overview: Pick<SmsOverview, 'accepted'>;
  readonly clock: Clock;
}

/** Text messages: a lease longer than all providers take one after the other, each given up after ten seconds. */
export const smsPost = (deps: SmsPostDeps): Post => ({
  channel: 'sms',
  atOnce: 24,
  leaseFor: 2 * minute,
  async deliver(message, content) {
    const sms = read(content);
    const { id, attempts: attempt, uselessAt } = message;
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

/** What a provider took is not sent again because nobody could note its name for it: only its report will find nothing. */
async function written({ overview, clock }: SmsPostDeps, { id }: ClaimedMessage, end: SmsHandOver): Promise<Delivery> {
  if (end.status !== 'accepted') return end;
  await overview.accepted(id, end.provider, end.reference, clock.now()).catch(() => undefined);
  return { status: 'delivered', detail: `${end.provider} ${end.detail}`.trim() };
}
