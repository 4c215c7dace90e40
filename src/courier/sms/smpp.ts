import { minute, second, type Duration } from '#domain/instant.ts';
import { refused, unknown, type Provider, type ProviderAnswer, type ProviderTools } from './provider.ts';
import type { SmppSettings } from './settings.ts';
import { smppAddress, smppSender } from './smpp-address.ts';
import { smppLine, type SmppLine } from './smpp-line.ts';
import { answerOf, submitFields } from './smpp-message.ts';
import { receiver } from './smpp-receiver.ts';
import { openSession, type Submitted } from './smpp-session.ts';
import { placesFor, unlessAborted } from './smpp-window.ts';

export interface SmppTimes {
  /** How often the SMSC is asked whether it lives. */
  readonly enquireEvery: Duration;
  /** Longest time for connecting and binding, and for taking leave. */
  readonly answerWithin: Duration;
  /** From one try to bind again to the next: twice as long each time, up to `reconnectAtMost`. */
  readonly reconnectAfter: Duration;
  readonly reconnectAtMost: Duration;
  /** When the message of a receipt is not known yet. */
  readonly lookAgainAfter: Duration;
}

const usualTimes: SmppTimes = {
  enquireEvery: 30 * second,
  answerWithin: 8 * second,
  reconnectAfter: second,
  reconnectAtMost: minute,
  lookAgainAfter: 2 * second,
};

/** Messages without an answer at a time: few SMSCs allow less. */
const window = 10;

/**
 * Messages by SMPP 3.4 (SPEC M6). It connects when the first message is sent, so that commands that send none bind nothing: SMSCs count binds. From then on it stays
 * bound, where it hears of deliveries. Not idempotent: a message whose answer was lost may have been sent, and nobody can be asked.
 * Throws RangeError for an address that is none, without repeating it: it holds a password.
 */
export function smppProvider(
  { url, from }: SmppSettings,
  { onReport }: Pick<ProviderTools, 'onReport'>,
  times: SmppTimes = usualTimes,
): Provider {
  const address = smppAddress(url);
  const sender = smppSender(from);
  const isListening = address.bind === 'transceiver';
  const rules = { ...times, received: receiver(onReport, times.lookAgainAfter) };
  const line = smppLine({ ...times, isListening, open: (closing) => openSession(address, rules, closing) });
  const places = placesFor(window);
  const manner = { alphabet: address.alphabet, wantsReceipt: isListening };
  return {
    name: 'smpp',
    isIdempotent: false,
    async send(message, signal) {
      if (!(await places.enter(signal))) return refused('temporary', 'no answers to earlier ones in time');
      try {
        return await submitOver(line, submitFields(message, sender, manner), signal);
      } finally {
        places.leave();
      }
    },
    close: () => line.close(),
  };
}

async function submitOver(
  line: SmppLine,
  fields: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<ProviderAnswer> {
  const session = await unlessAborted(line.session(), signal);
  if (session === null) return refused('temporary', 'not bound in time');
  if ('refused' in session) return refused('temporary', session.refused);
  const submitted = await unlessAborted(session.submit(fields), signal);
  if (submitted === null) return unknown('time-out');
  return answerTo(submitted);
}

function answerTo(submitted: Submitted): ProviderAnswer {
  switch (submitted.ended) {
    case 'answered':
      return answerOf(submitted.status, submitted.messageId);
    case 'unsent':
      return refused('temporary', 'connection ended');
    case 'lost':
      return unknown('connection ended before the answer');
  }
  return submitted satisfies never;
}
