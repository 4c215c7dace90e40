import { smppProvider, type SmppTimes } from '#courier/sms/smpp.ts';
import type { Provider, ProviderTools } from '#courier/sms/provider.ts';
import type { MessageId } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import type { OutgoingSms } from '#ports/courier.ts';
import type { SmsReport } from '#ports/sms.ts';
import { startSmsc, type TestSmsc } from './smsc.ts';

/** An SMSC, and providers of ours that speak to it. */
export interface SmppStage extends AsyncDisposable {
  readonly smsc: TestSmsc;
  /** What the providers reported, oldest first. */
  readonly reports: readonly SmsReport[];
  /** One that differs as wished: closed with the stage. */
  provider(wish?: SmppWish): Provider;
}

export interface SmppWish {
  readonly url?: string;
  readonly from?: string;
  readonly times?: Partial<SmppTimes>;
  readonly onReport?: ProviderTools['onReport'];
}

/** So long that nothing in a test waits for it, unless the test says less. */
const never = 3_600_000;
const times: SmppTimes = {
  enquireEvery: never,
  answerWithin: never,
  reconnectAfter: never,
  reconnectAtMost: never,
  lookAgainAfter: 1,
};

export async function smppStage(): Promise<SmppStage> {
  const open = new AsyncDisposableStack();
  const smsc = open.use(await startSmsc());
  const reports: SmsReport[] = [];
  const keep = (report: SmsReport): Promise<boolean> => {
    reports.push(report);
    return Promise.resolve(true);
  };
  return {
    smsc,
    reports,
    provider({ url = smsc.url, from = 'Gatehouse', onReport = keep, times: more } = {}) {
      const made = smppProvider({ url: new Secret(url), from }, { onReport }, { ...times, ...more });
      open.defer(async () => made.close?.());
      return made;
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** A code on its way, as the worker hands it over. */
export const outgoing = (more: Partial<OutgoingSms> = {}): OutgoingSms => ({
  id: 'msg_0198c0de0198c0de0198c0de0198c0de' as MessageId,
  to: '+14165550100',
  text: 'Gatehouse: 123456 is your code.\n\n@id.example.com #123456',
  avoid: null,
  attempt: 1,
  uselessAt: null,
  ...more,
});

/** The signal of somebody who waits. */
export const patient = (): AbortSignal => new AbortController().signal;
