import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpProvider } from '#courier/sms/http.ts';
import type { Provider } from '#courier/sms/provider.ts';
import { Secret } from '#domain/secret.ts';
import type { OutgoingSms, ReportRequest } from '#ports/courier.ts';
import type { SmsReport } from '#ports/sms.ts';
import { until } from '../support/fault-until.ts';
import { startKannel, type TestKannel } from '../support/kannel.ts';
import { smsTo, smsTools, startGateway, type Gateway } from '../support/sms-gateways.ts';
import { patient } from '../support/smpp-stage.ts';

/*
 * The generic HTTP gateway against Kannel itself, by the example of our documentation: what left is read on the far side of Kannel (SPEC M6).
 */

let kannel: TestKannel;
/** Where Kannel sends its reports to. */
let hooks: Gateway;

// One door for the reports of all tests: Kannel's smsbox now and then dies of a door that closes while it knocks.
beforeAll(async () => {
  [kannel, hooks] = await Promise.all([startKannel(), startGateway()]);
});

afterAll(async () => {
  await kannel.stop();
  await hooks[Symbol.asyncDispose]();
});

const provider = (url = kannel.template): Provider =>
  httpProvider(
    {
      method: 'GET',
      url: new Secret(url),
      body: null,
      headers: new Secret({}),
      from: 'Gatehouse',
      accept: '^202 [03]:',
      reference: null,
      permanent: 'Not routable',
      isIdempotent: false,
    },
    smsTools({ publicUrl: () => hooks.url }),
  );

let numbered = 0;

/** With an id of its own, by which its reports are told from others. */
function newSms(to: string): OutgoingSms {
  numbered += 1;
  const sms = smsTo({ to });
  return { ...sms, id: `${sms.id.slice(0, -2)}${numbered.toString(16).padStart(2, '0')}` as OutgoingSms['id'] };
}

/** What reached the far side at this number. */
const receivedAt = (to: string) =>
  until(`a message to ${to}`, async () => (await kannel.received()).find((one) => one.to === to));

test.each([
  { what: 'signs that mean something in an address', to: '+14165550101', text: 'A&B=50% +1 "x" \'y\' #1 ?\\ /{to}' },
  { what: 'letters of the GSM extension', to: '+14165550102', text: '[{€}] ~^|\\ à é ù Ä ñ ¿ Code 012345' },
  { what: 'the origin-bound line at its end', to: '+14165550103', text: 'Code 012345.\n\n@id.example.com #012345' },
])('a text with $what comes out of Kannel as it was, in the default alphabet (M6, M7)', async ({ to, text }) => {
  expect(await provider().send(smsTo({ to, text }), patient())).toMatchObject({ status: 'accepted' });
  expect(await receivedAt(to)).toEqual({ from: 'Gatehouse', to, text, coding: 'text' });
});

test('a text with letters that GSM does not have comes out of Kannel as it was, in UCS-2 (M7)', async () => {
  const [to, text] = ['+14165550104', 'Überprüfungscode: 012345 工 Ω ê\n\n@id.example.com #012345'];
  expect(await provider().send(smsTo({ to, text }), patient())).toMatchObject({ status: 'accepted' });
  expect(await receivedAt(to)).toEqual({ from: 'Gatehouse', to, text, coding: 'ucs-2' });
});

test('Kannel reports the delivery to the address that it was given, and the report is believed (M6)', async () => {
  const message = newSms('+14165550105');
  const made = provider();
  const answer = await made.send(message, patient());
  const reports = await reportsOn(message, made);
  expect(answer).toMatchObject({ status: 'accepted', reference: message.id });
  expect(reports).toEqual([{ provider: 'http', reference: message.id, progress: 'delivered', detail: '' }]);
});

test('a report that was changed on its way is not believed', async () => {
  const [message, made] = [newSms('+14165550106'), provider()];
  await made.send(message, patient());
  const { url, ...rest } = await reportRequest(message);
  const forged = url.replace(/(sig=.)./, (_, kept: string) => `${kept}_`);
  expect(forged).not.toBe(url);
  expect(await made.readReport?.({ ...rest, url: forged })).toBeNull();
  expect(await made.readReport?.({ ...rest, url: url.replace(/id=msg_./, 'id=msg_f') })).toBeNull();
});

test('a number that no network takes is refused for good, and reported as failed', async () => {
  const message = newSms(`${kannel.unroutable}7400123456`);
  const made = provider();
  expect(await made.send(message, patient())).toMatchObject({ status: 'refused', refusal: 'permanent' });
  expect(await reportsOn(message, made)).toEqual([
    { provider: 'http', reference: message.id, progress: 'failed', detail: '16' },
  ]);
});

test('a wrong password sends nothing, and the answer tells neither it nor the number', async () => {
  const [to, wrong] = ['+14165550107', 'not-the-password'];
  const url = kannel.template.replace(/password=[^&]*/, `password=${wrong}`);
  const answer = await provider(url).send(smsTo({ to }), patient());
  expect(answer).toMatchObject({ status: 'refused', refusal: 'temporary' });
  expect(JSON.stringify(answer)).not.toMatch(/not-the-password|4165550107/);
  expect((await kannel.received()).filter((one) => one.to === to)).toEqual([]);
});

/** The first report on a message that Kannel brought, as the door hands it over. */
async function reportRequest({ id }: OutgoingSms): Promise<ReportRequest> {
  const find = () => hooks.requests.find(({ path }) => path.includes(id));
  const arrived = await until('a report of Kannel', () => Promise.resolve(find()));
  const { path, headers, body } = arrived;
  return { provider: 'http', method: 'GET', url: `${hooks.url}${path}`, headers, body };
}

async function reportsOn(message: OutgoingSms, made: Provider): Promise<readonly SmsReport[] | null | undefined> {
  return made.readReport?.(await reportRequest(message));
}
