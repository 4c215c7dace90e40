import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outgoing, patient, smppStage, type SmppStage } from '../support/smpp-stage.ts';
import { startTlsFront, type TlsFront } from '../support/tls-front.ts';

/*
 * SMPP over TLS: the password and the codes are for the SMSC alone (SPEC X6).
 */

let stage: SmppStage;
let front: TlsFront;
const usual = getCACertificates();

beforeEach(async () => {
  stage = await smppStage();
  front = await startTlsFront(stage.smsc.port);
});

afterEach(async () => {
  setDefaultCACertificates(usual);
  await stage[Symbol.asyncDispose]();
  await front[Symbol.asyncDispose]();
});

const overTls = (host = '127.0.0.1'): string => `smpps://gatehouse:secret@${host}:${front.port}`;

test('smpps:// speaks TLS with an SMSC whose certificate is trusted (M6)', async () => {
  setDefaultCACertificates([...usual, front.certificate]);
  expect(await stage.provider({ url: overTls() }).send(outgoing(), patient())).toMatchObject({ status: 'accepted' });
  expect(await stage.smsc.messages()).toMatchObject([{ text: outgoing().text }]);
});

test('an SMSC whose certificate nobody vouches for hears neither password nor code', async () => {
  const answer = await stage.provider({ url: overTls() }).send(outgoing(), patient());
  expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(await stage.smsc.happened('bound')).toEqual([]);
});

test('a certificate for another name is refused', async () => {
  setDefaultCACertificates([...usual, front.certificate]);
  const answer = await stage.provider({ url: overTls('localhost') }).send(outgoing(), patient());
  expect(answer).toEqual({ status: 'refused', refusal: 'temporary', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  expect(await stage.smsc.happened('bound')).toEqual([]);
});
