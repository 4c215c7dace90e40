import { afterEach, beforeEach, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { outgoing, patient, smppStage, type SmppStage } from '../support/smpp-stage.ts';

/*
 * Messages by SMPP, read by Net::SMPP: an implementation that shares no code with ours (SPEC M6).
 */

let stage: SmppStage;

beforeEach(async () => {
  stage = await smppStage();
});

afterEach(() => stage[Symbol.asyncDispose]());

test('a code reaches the SMSC letter by letter, to an international number, from a name, with a receipt asked for (M6)', async () => {
  const answer = await stage.provider().send(outgoing(), patient());
  const [taken] = await stage.smsc.messages();
  expect(answer).toEqual({ status: 'accepted', reference: taken?.id, detail: 'ESME_ROK' });
  expect(taken).toMatchObject({
    text: outgoing().text,
    coding: 0,
    to: '14165550100',
    toTon: 1,
    toNpi: 1,
    from: 'Gatehouse',
    fromTon: 5,
    fromNpi: 0,
    registered: 1,
    validity: '',
  });
  expect(await stage.smsc.until('bound')).toMatchObject({ kind: 'transceiver', systemId: 'gatehouse', version: 0x34 });
});

test('letters of the GSM extension go in the default alphabet, two octets each (M7)', async () => {
  const text = '[{€}] ~^|\\ @id #1 à é ù Ä ñ ¿';
  await stage.provider().send(outgoing({ text }), patient());
  expect(await stage.smsc.messages()).toMatchObject([{ text, coding: 0, octets: text.length + 9 }]);
});

test.each(['Code : 123456. Ne le partagez jamais. ê Ω 工 😀', 'ê'])(
  'letters that GSM does not have go as UCS-2, such as those of %s (M7)',
  async (text) => {
    await stage.provider().send(outgoing({ text }), patient());
    expect(await stage.smsc.messages()).toMatchObject([{ text, coding: 8, octets: text.length * 2 }]);
  },
);

test.each([
  { text: 'ê @id', hex: 'ea20406964' },
  { text: 'é @id', hex: 'e920406964' },
])('an SMSC whose default alphabet is Latin-1 is given Latin-1: $text', async ({ text, hex }) => {
  await stage.provider({ url: `${stage.smsc.url}?alphabet=latin1` }).send(outgoing({ text }), patient());
  expect(await stage.smsc.messages()).toMatchObject([{ coding: 0, hex }]);
});

test.each([
  { from: '+15005550006', address: '15005550006', ton: 1, npi: 1 },
  { from: '15005550006', address: '15005550006', ton: 1, npi: 1 },
  { from: '12345', address: '12345', ton: 3, npi: 0 },
  { from: 'My Company', address: 'My Company', ton: 5, npi: 0 },
])('a sender such as $from has type of number $ton and plan $npi', async ({ from, address, ton, npi }) => {
  await stage.provider({ from }).send(outgoing(), patient());
  expect(await stage.smsc.messages()).toMatchObject([{ from: address, fromTon: ton, fromNpi: npi }]);
});

test('the SMSC is told until when a code is of use, in UTC', async () => {
  await stage.provider().send(outgoing({ uselessAt: instant(Date.UTC(2026, 10, 22, 7, 5, 9)) }), patient());
  expect(await stage.smsc.messages()).toMatchObject([{ validity: '261122070509000+' }]);
});

test('one connection carries many messages, parallel ones too, each with the answer to it', async () => {
  const made = stage.provider();
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, at) => made.send(outgoing({ to: `+141655501${10 + at}` }), patient())),
  );
  const byNumber = new Map((await stage.smsc.messages()).map(({ to, id }) => [to, id]));
  expect(answers.map((one) => (one.status === 'accepted' ? one.reference : one))).toEqual(
    Array.from({ length: 25 }, (_, at) => byNumber.get(`141655501${10 + at}`)),
  );
  expect(await stage.smsc.happened('bound')).toHaveLength(1);
});

test('no more than ten messages wait for an answer at a time', async () => {
  await stage.smsc.behave({ submit: 'hold' });
  const made = stage.provider();
  const answers = Promise.all(Array.from({ length: 12 }, () => made.send(outgoing(), patient())));
  await stage.smsc.until('submitted', 10);
  await stage.smsc.enquire();
  await stage.smsc.until('enquiry-answered');
  expect(await stage.smsc.messages()).toHaveLength(10);
  await stage.smsc.behave({ submit: 'answer' });
  await stage.smsc.release();
  expect((await answers).map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'accepted'));
});

test.each([
  { status: 0x58, refusal: 'temporary', detail: 'ESME_RTHROTTLED' },
  { status: 0x14, refusal: 'temporary', detail: 'ESME_RMSGQFUL' },
  { status: 0x08, refusal: 'temporary', detail: 'ESME_RSYSERR' },
  { status: 0x0b, refusal: 'permanent', detail: 'ESME_RINVDSTADR' },
  { status: 0x65, refusal: 'permanent', detail: 'ESME_RX_P_APPN' },
  { status: 0x04_21, refusal: 'temporary', detail: 'status 0x421' },
])('$detail is a $refusal refusal: the message was not sent', async ({ status, refusal, detail }) => {
  await stage.smsc.behave({ status });
  expect(await stage.provider().send(outgoing(), patient())).toEqual({ status: 'refused', refusal, detail });
  expect(await stage.smsc.messages()).toEqual([]);
});

test('an SMSC that does not understand the message did not take it, even if it says that nothing is wrong', async () => {
  await stage.smsc.behave({ submit: 'hold' });
  const answer = stage.provider().send(outgoing(), patient());
  await stage.smsc.until('submitted');
  // generic_nack with status 0, to the second request of the connection.
  await stage.smsc.say('00000010800000000000000000000002');
  expect(await answer).toEqual({ status: 'refused', refusal: 'temporary', detail: 'ESME_RUNKNOWNERR' });
});

test('a number that the SMSC finds invalid is refused for good, others go on', async () => {
  await stage.smsc.behave({ refused: ['14165550100'] });
  const made = stage.provider();
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'refused', refusal: 'permanent' });
  expect(await made.send(outgoing({ to: '+14165550101' }), patient())).toMatchObject({ status: 'accepted' });
});

test('after a lost acknowledgement the outcome is unknown, and the next message goes over a new connection', async () => {
  await stage.smsc.behave({ submit: 'drop' });
  const made = stage.provider();
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'unknown' });
  expect(await stage.smsc.messages()).toHaveLength(1);
  await stage.smsc.behave({ submit: 'answer' });
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'accepted' });
});

test('a slow SMSC leaves the outcome unknown when time is up, and holds up no later message', async () => {
  await stage.smsc.behave({ submit: 'hold' });
  const made = stage.provider();
  const ending = new AbortController();
  const slow = Promise.all(Array.from({ length: 10 }, () => made.send(outgoing(), ending.signal)));
  await stage.smsc.until('submitted', 10);
  const waiting = made.send(outgoing(), ending.signal);
  ending.abort();
  expect((await slow).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'unknown'));
  expect(await waiting).toMatchObject({ status: 'refused', refusal: 'temporary' });
  await stage.smsc.behave({ submit: 'answer' });
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'accepted' });
});
