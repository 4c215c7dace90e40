import type { Pdu } from 'smpp';
import type { SmsReport } from '#ports/sms.ts';

/** What a receipt says, and the spellings of the id under which the message may be known here, the likeliest first. */
export interface Receipt {
  readonly references: readonly string[];
  readonly progress: SmsReport['progress'];
  readonly detail: string;
}

/** Bits of esm_class that tell a receipt of the SMSC from a message of a phone. */
const kindBits = 0x3c;
const receiptBits = 0x04;

/** Words of receipts (SMPP 3.4, appendix B) and states of the TLV (5.2.28) that end a message's way. The others tell of nothing that is kept. */
const byWord: Readonly<Record<string, SmsReport['progress']>> = {
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
};
const words: Readonly<Record<number, string>> = {
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  8: 'REJECTD',
};

/** Reads a receipt from deliver_sm or data_sm; null: it is none, or says nothing that is kept. TLVs go before the text, which every SMSC writes in its own way. */
export function receiptOf(pdu: Pdu): Receipt | null {
  const esmClass = typeof pdu['esm_class'] === 'number' ? pdu['esm_class'] : 0;
  const text = textOf(pdu['short_message']);
  const id = printable(pdu['receipted_message_id']) ?? field(text, 'id');
  const word = stateWord(pdu['message_state']) ?? field(text, 'stat')?.toUpperCase();
  if ((esmClass & kindBits) !== receiptBits || id === undefined || word === undefined) return null;
  const progress = byWord[word];
  if (progress === undefined) return null;
  const code = field(text, 'err');
  return {
    references: spellings(id),
    progress,
    detail: progress === 'delivered' ? '' : code === undefined ? word : `${word} ${code}`,
  };
}

/** `stat:DELIVRD` of a receipt's text: a code of letters and digits, never a piece of the message. */
const field = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}:([\\w.-]{1,65})(?=\\s|$)`, 'i').exec(text)?.[1];

/** The package gives decoded texts as `{message}`, and octets where it does not know the coding. */
function textOf(shortMessage: unknown): string {
  const message =
    typeof shortMessage === 'object' && shortMessage !== null && 'message' in shortMessage
      ? shortMessage.message
      : shortMessage;
  if (typeof message === 'string') return message;
  return Buffer.isBuffer(message) ? message.toString('latin1') : '';
}

/** Some SMSCs leave out the NUL at the end, so that the package reads on into the next TLV. */
const printable = (id: unknown): string | undefined =>
  typeof id === 'string' ? /^[\x21-\x7e]{1,65}/.exec(id)?.[0] : undefined;

const stateWord = (state: unknown): string | undefined => (typeof state === 'number' ? words[state] : undefined);

/**
 * Many SMSCs name a message in hex when they take it and in decimal in its receipt, or the other way round, with zeros before it or without. A spelling that happens
 * to name another message does no harm: reports steer the choice of the next provider, and prove nothing.
 */
function spellings(id: string): readonly string[] {
  const bare = id.replace(/^0+(?=.)/, '');
  const fromDecimal = /^\d{1,30}$/.test(bare) ? BigInt(bare).toString(16) : null;
  const fromHex = /^[\da-f]{1,24}$/i.test(bare) ? BigInt(`0x${bare}`).toString(10) : null;
  const hexes = [fromDecimal, bare].flatMap((one) => (one === null ? [] : [one.toUpperCase(), one.toLowerCase()]));
  const padded = fromDecimal === null ? [] : [fromDecimal.padStart(8, '0').toUpperCase(), fromDecimal.padStart(8, '0')];
  return [
    ...new Set([id, bare, ...hexes, ...padded, ...(fromHex === null ? [] : [fromHex, fromHex.padStart(10, '0')])]),
  ];
}
