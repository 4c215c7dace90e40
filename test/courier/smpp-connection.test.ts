import { afterEach, beforeEach, expect, test } from 'vitest';
import { outgoing, patient, smppStage, type SmppStage } from '../support/smpp-stage.ts';

/*
 * The connection to an SMSC (Net::SMPP): down, silent, lost, replaced, left (SPEC M6).
 */

let stage: SmppStage;

beforeEach(async () => {
  stage = await smppStage();
});

afterEach(() => stage[Symbol.asyncDispose]());

test('an SMSC that is down is known not to have been sent to', async () => {
  await stage.smsc.down();
  expect(await stage.provider().send(outgoing(), patient())).toEqual({
    status: 'refused',
    refusal: 'temporary',
    detail: 'ECONNREFUSED',
  });
});

test('an SMSC that went down and came back is bound again by the next message', async () => {
  const made = stage.provider();
  await made.send(outgoing(), patient());
  await stage.smsc.down();
  await stage.smsc.until('disconnected');
  // The end of the connection may reach us after the message: either way it is told to have been sent to nobody, or unknown.
  expect((await made.send(outgoing(), patient())).status).not.toBe('accepted');
  await stage.smsc.up();
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'accepted' });
});

test.each([
  { url: (right: string) => right.replace(':secret@', ':wrong@'), detail: 'ESME_RINVPASWD' },
  { url: (right: string) => right.replace('gatehouse:', 'nobody:'), detail: 'ESME_RINVSYSID' },
])('a bind that is refused ($detail) sends nothing and tells no password', async ({ url, detail }) => {
  const answer = await stage.provider({ url: url(stage.smsc.url) }).send(outgoing(), patient());
  expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail });
  expect(await stage.smsc.messages()).toEqual([]);
});

test('an SMSC that takes the connection and says nothing is not bound when time is up', async () => {
  await stage.smsc.behave({ submit: 'mute' });
  const answer = await stage.provider({ times: { answerWithin: 50 } }).send(outgoing(), patient());
  expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail: 'no bind in time' });
});

test('a message whose time is up before the bind is never submitted', async () => {
  await stage.smsc.behave({ submit: 'mute' });
  const ending = new AbortController();
  const answer = stage.provider().send(outgoing(), ending.signal);
  await stage.smsc.until('bound');
  ending.abort();
  expect(await answer).toMatchObject({ status: 'refused', refusal: 'temporary' });
  expect(await stage.smsc.messages()).toEqual([]);
});

test('a system type is handed over, and a transmitter asks for no receipts', async () => {
  await stage.provider({ url: `${stage.smsc.url}?system-type=VMA&bind=transmitter` }).send(outgoing(), patient());
  expect(await stage.smsc.until('bound')).toMatchObject({ kind: 'transmitter', systemType: 'VMA' });
  expect(await stage.smsc.messages()).toMatchObject([{ registered: 0 }]);
});

test('the SMSC is asked whether it lives, and one that no longer answers is left', async () => {
  // On a slow machine an answer may come too late: then the next connection is asked.
  const made = stage.provider({ times: { enquireEvery: 100, reconnectAfter: 1 } });
  await made.send(outgoing(), patient());
  await stage.smsc.until('enquired', 2);
  await stage.smsc.behave({ submit: 'mute' });
  const before = (await stage.smsc.happened('disconnected')).length;
  expect(await stage.smsc.until('disconnected', before + 1)).toBeDefined();
});

test('it answers when the SMSC asks whether it lives, or to go', async () => {
  const made = stage.provider();
  await made.send(outgoing(), patient());
  await stage.smsc.enquire();
  expect(await stage.smsc.until('enquiry-answered')).toMatchObject({ status: 0 });
  await stage.smsc.unbind();
  expect(await stage.smsc.until('unbind-answered')).toBeDefined();
  expect(await stage.smsc.until('disconnected')).toBeDefined();
});

test('closing takes leave of the SMSC, and nothing is sent afterwards', async () => {
  const made = stage.provider();
  await made.send(outgoing(), patient());
  await made.close?.();
  await stage.smsc.until('unbound');
  expect(await made.send(outgoing(), patient())).toEqual({ status: 'refused', refusal: 'temporary', detail: 'closed' });
});

test('closing does not wait for a bind that does not come', async () => {
  await stage.smsc.behave({ submit: 'mute' });
  const made = stage.provider();
  const answer = made.send(outgoing(), patient());
  await stage.smsc.until('bound');
  await made.close?.();
  expect(await answer).toMatchObject({ status: 'refused', refusal: 'temporary' });
});

test('a lost connection is replaced without a message, for receipts to come in', async () => {
  await stage.provider({ times: { reconnectAfter: 1, reconnectAtMost: 1 } }).send(outgoing(), patient());
  await stage.smsc.cut();
  expect(await stage.smsc.until('bound', 2)).toMatchObject({ kind: 'transceiver' });
});

test('octets that are no SMPP end the connection and nothing else', async () => {
  const made = stage.provider();
  await made.send(outgoing(), patient());
  await stage.smsc.say('ffffffff0000000500000000');
  await stage.smsc.until('disconnected');
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'accepted' });
});

test('a request that it does not know is declined, and the connection stays', async () => {
  const made = stage.provider();
  await made.send(outgoing(), patient());
  // query_sm, a command without a name, and a receipt that ends too early.
  await stage.smsc.say('00000010000000030000000000000007');
  await stage.smsc.say('00000010000003330000000000000008');
  await stage.smsc.say('00000011000000050000000000000009ff');
  await stage.smsc.until('declined', 2);
  expect(await stage.smsc.happened('declined')).toMatchObject([{ status: 3 }, { status: 3 }]);
  await stage.smsc.until('receipt-answered');
  expect(await made.send(outgoing(), patient())).toMatchObject({ status: 'accepted' });
  expect(await stage.smsc.happened('bound')).toHaveLength(1);
});
