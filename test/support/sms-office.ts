import { composeSms } from '#courier/sms/compose.ts';
import type { DeliveryReport } from '#jobs/outbox-worker.ts';
import { smsPost } from '#jobs/sms-post.ts';
import type { OutgoingSms, SmsHandOver, SmsTransport } from '#ports/courier.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { SmsOverview } from '#ports/sms.ts';
import { sqlitePeephole } from './attack-database.ts';
import { recipientIn, sealer } from './outbox.ts';
import { testWorker } from './outbox-worker.ts';
import { openSqlite } from './stores.ts';

export const taken: SmsHandOver = { status: 'accepted', provider: 'twilio', reference: 'SM1', detail: 'queued' };
export const busy: SmsHandOver = { status: 'temporary', detail: 'twilio: 503' };
export const unknown: SmsHandOver = { status: 'unknown', detail: 'twilio: time-out' };
export const refused: SmsHandOver = { status: 'permanent', detail: 'twilio: 21610' };
const sender = { brand: 'Gatehouse', host: 'id.example.com' };

export interface Change {
  readonly outbox?: Partial<Outbox>;
  readonly overview?: Partial<Pick<SmsOverview, 'accepted' | 'codeStands'>>;
}

/** One database, somebody with a phone, a provider that answers as the test says (the last answer again and again), and workers. */
export async function smsOffice(...answers: (SmsHandOver | (() => Promise<SmsHandOver>))[]) {
  const stores = await openSqlite();
  const { store, target } = stores;
  const ana = await recipientIn(store);
  const handed: OutgoingSms[] = [];
  const transport: SmsTransport = {
    send: async (message) => {
      handed.push(message);
      const answer = answers[handed.length - 1] ?? answers.at(-1) ?? taken;
      return typeof answer === 'function' ? answer() : answer;
    },
    close: () => Promise.resolve(),
  };
  const reports: DeliveryReport[] = [];
  const worker = (change: Change = {}, owner = 'node-1') => {
    // Who gets these codes has no phone: whether one stands is the test's to say.
    const overview = { ...store.sms, codeStands: () => Promise.resolve(true), ...change.overview };
    const post = smsPost({ transport, compose: (content) => composeSms(content, sender), overview, clock: ana.clock });
    const outbox = { ...store.outbox, ...change.outbox };
    const onDelivery = (report: DeliveryReport): void => void reports.push(report);
    return testWorker({ outbox, clock: ana.clock, sealer, owner, onDelivery }, post);
  };
  const peephole = sqlitePeephole(target.directory);
  return {
    store,
    ana,
    handed,
    reports,
    worker,
    outcomes: () => reports.map((report) => `${report.outcome} ${report.attempts}`),
    /** What is left of the codes that were queued. */
    sealedCodes: async () =>
      (await peephole.rows('select sealed_content from outbox')).filter((row) => row['sealed_content'] !== null).length,
    async [Symbol.asyncDispose]() {
      await stores.close();
    },
  };
}
