import { setTimeout as pause } from 'node:timers/promises';
import smpp, { type Pdu } from 'smpp';
import type { Duration } from '#domain/instant.ts';
import type { ProviderTools } from './provider.ts';
import { receiptOf, type Receipt } from './smpp-receipt.ts';

/** Receipts that are being kept at a time; the SMSC is asked to come back with more. */
const most = 20;

const { ESME_RTHROTTLED: throttled = 0x58, ESME_RX_T_APPN: notNow = 0x64 } = smpp.errors;

/**
 * Takes what an SMSC delivers and says with which status it is answered. Receipts are answered once they are kept, so that the SMSC brings those again that could
 * not be. A receipt may overtake the news that its message was accepted: an unknown one is looked up once more, `lookAgainAfter` later. Never rejects.
 */
export function receiver(onReport: ProviderTools['onReport'], lookAgainAfter: Duration): (pdu: Pdu) => Promise<number> {
  let busy = 0;
  return async (pdu) => {
    const receipt = receiptOf(pdu);
    if (receipt === null) return 0;
    if (busy === most) return throttled;
    busy += 1;
    try {
      await keep(receipt, onReport, lookAgainAfter);
      return 0;
    } catch {
      return notNow;
    } finally {
      busy -= 1;
    }
  };
}

async function keep(receipt: Receipt, onReport: ProviderTools['onReport'], lookAgainAfter: Duration): Promise<void> {
  if (await isKept(receipt, onReport)) return;
  await pause(lookAgainAfter, undefined, { ref: false });
  await isKept(receipt, onReport);
}

async function isKept(
  { references, progress, detail }: Receipt,
  onReport: ProviderTools['onReport'],
): Promise<boolean> {
  for (const reference of references) {
    if (await onReport({ provider: 'smpp', reference, progress, detail })) return true;
  }
  return false;
}
