import smpp from 'smpp';
import type { OutgoingSms } from '#ports/courier.ts';
import type { SmppAddress, SmppSender } from './smpp-address.ts';
import { isGsm7 } from './text-units.ts';
import { accepted, refused, type ProviderAnswer } from './provider.ts';

/** Values of data_coding. */
const codings = { default: 0, ucs2: 8 } as const;

const international = { dest_addr_ton: 1, dest_addr_npi: 1 } as const;

/** Fields of submit_sm. `wantsReceipt`: the SMSC is asked to tell the outcome, good or bad. */
export function submitFields(
  { to, text, uselessAt }: OutgoingSms,
  { ton, npi, address }: SmppSender,
  { alphabet, wantsReceipt }: Pick<SmppAddress, 'alphabet'> & { readonly wantsReceipt: boolean },
): Readonly<Record<string, unknown>> {
  return {
    source_addr_ton: ton,
    source_addr_npi: npi,
    source_addr: address,
    ...international,
    destination_addr: to.replace('+', ''),
    registered_delivery: wantsReceipt ? 1 : 0,
    // In UTC and to the second: no clock of ours is asked.
    ...(uselessAt === null ? {} : { validity_period: new Date(uselessAt) }),
    ...encoded(text, alphabet),
  };
}

/** The default alphabet where it has every letter of the text, else UCS-2, as octets: the package would guess by rules of its own. */
function encoded(text: string, alphabet: SmppAddress['alphabet']): { data_coding: number; short_message: Buffer } {
  if (alphabet === 'gsm' && isGsm7(text))
    return { data_coding: codings.default, short_message: smpp.encodings.ASCII.encode(text) };
  if (alphabet === 'latin1' && isLatin1(text))
    return { data_coding: codings.default, short_message: Buffer.from(text, 'latin1') };
  return { data_coding: codings.ucs2, short_message: Buffer.from(text, 'utf16le').swap16() };
}

const isLatin1 = (text: string): boolean => /^[\n\r\x20-\x7e\xa0-\xff]*$/.test(text);

/** Statuses that speak of this number, for good: an invalid destination, and a permanent error of whoever has the message. */
const permanent: ReadonlySet<number> = new Set([0x0b, 0x65]);

/** What an answer to submit_sm says. Every status but 0 means that the SMSC did not take the message. */
export function answerOf(status: number, messageId: string): ProviderAnswer {
  if (status === 0) return accepted(messageId === '' ? null : messageId, 'ESME_ROK');
  return refused(permanent.has(status) ? 'permanent' : 'temporary', statusName(status));
}

/** `ESME_RTHROTTLED`, or the number of one that the specification does not name. */
export function statusName(status: number): string {
  const known = Object.entries(smpp.errors).find(([, value]) => value === status);
  return known?.[0] ?? `status 0x${status.toString(16)}`;
}
