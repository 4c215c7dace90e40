import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SmsReport } from '#ports/sms.ts';
import { outgoing, patient, smppStage, type SmppStage } from '../support/smpp-stage.ts';
import { receiptText } from '../support/smsc.ts';

/*
 * Delivery receipts, as SMSCs write them, sent by Net::SMPP (SPEC M6).
 */

let stage: SmppStage;

beforeEach(async () => {
  stage = await smppStage();
});

afterEach(() => stage[Symbol.asyncDispose]());

test('a receipt is told under the reference of its message and answered (M6)', async () => {
  const answer = await stage.provider().send(outgoing(), patient());
  const reference = answer.status === 'accepted' ? (answer.reference ?? '') : '';
  await stage.smsc.receipt({ id: reference, text: receiptText(reference, 'DELIVRD') });
  expect(await stage.smsc.until('receipt-answered')).toMatchObject({ status: 0 });
  expect(stage.reports).toEqual([{ provider: 'smpp', reference, progress: 'delivered', detail: '' }]);
});

test('a receipt of a message that did not arrive says why, and none of its text', async () => {
  await stage.provider().send(outgoing(), patient());
  await stage.smsc.receipt({ id: '7', text: `${receiptText('7', 'UNDELIV', '011')}Your code 123456` });
  await stage.smsc.until('receipt-answered');
  expect(stage.reports).toEqual([{ provider: 'smpp', reference: '7', progress: 'failed', detail: 'UNDELIV 011' }]);
});

test.each([
  { what: 'terminated as specified', terminated: true },
  { what: 'not terminated', terminated: false },
])('TLVs go before the text of a receipt, $what', async ({ terminated }) => {
  await stage.provider().send(outgoing(), patient());
  await stage.smsc.receipt({ id: 'abc-77', text: 'freely written', tlvs: { state: 5, terminated } });
  await stage.smsc.until('receipt-answered');
  expect(stage.reports).toEqual([{ provider: 'smpp', reference: 'abc-77', progress: 'failed', detail: 'UNDELIV' }]);
});

test.each([
  { ids: 'hex', inReceipt: (id: string) => BigInt(`0x${id}`).toString() },
  { ids: 'decimal', inReceipt: (id: string) => BigInt(id).toString(16) },
] as const)(
  'a message whose id was $ids in the answer is found when the receipt writes it otherwise',
  async ({ ids, inReceipt }) => {
    await stage.smsc.behave({ ids });
    const known = new Set<string | null>();
    const found: string[] = [];
    const made = stage.provider({
      onReport: async ({ reference }) => {
        if (known.has(reference)) found.push(reference);
        return known.has(reference);
      },
    });
    const answer = await made.send(outgoing(), patient());
    known.add(answer.status === 'accepted' ? answer.reference : null);
    const [taken] = await stage.smsc.messages();
    await stage.smsc.receipt({ id: '', text: receiptText(inReceipt(taken?.id ?? ''), 'DELIVRD') });
    await stage.smsc.until('receipt-answered');
    expect(found).toEqual([taken?.id]);
  },
);

test('a receipt that overtook the news of its acceptance is looked up once more', async () => {
  const asked: string[] = [];
  const keep = ({ reference }: SmsReport): Promise<boolean> => Promise.resolve(asked.push(reference) > 1);
  await stage.provider({ onReport: keep }).send(outgoing(), patient());
  await stage.smsc.receipt({ id: '-', text: receiptText('-', 'DELIVRD') });
  expect(await stage.smsc.until('receipt-answered')).toMatchObject({ status: 0 });
  expect(asked).toEqual(['-', '-']);
});

test('a receipt that cannot be kept now is brought again by the SMSC', async () => {
  await stage.provider({ onReport: () => Promise.reject(new Error('database')) }).send(outgoing(), patient());
  await stage.smsc.receipt({ id: 'x-1', text: receiptText('x-1', 'DELIVRD') });
  expect(await stage.smsc.until('receipt-answered')).toMatchObject({ status: 0x64 });
});

test('a message of a phone is answered, and no receipt, whatever it says', async () => {
  await stage.provider().send(outgoing(), patient());
  await stage.smsc.receipt({ id: '1', text: receiptText('1', 'DELIVRD'), esmClass: 0 });
  expect(await stage.smsc.until('receipt-answered')).toMatchObject({ status: 0 });
  expect(stage.reports).toEqual([]);
});

test('what is still on its way is no report', async () => {
  await stage.provider().send(outgoing(), patient());
  await stage.smsc.receipt({ id: '1', text: receiptText('1', 'ENROUTE') });
  expect(await stage.smsc.until('receipt-answered')).toMatchObject({ status: 0 });
  expect(stage.reports).toEqual([]);
});
