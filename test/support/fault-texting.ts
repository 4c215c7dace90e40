import { demoPeople } from '#demo/people.ts';
import { codeIn } from './attack-texts.ts';
import type { FaultGateway } from './fault-gateway.ts';
import { count, query, type Installation } from './fault-installation.ts';
import { until } from './fault-until.ts';
import { afterPassword, people } from './fault-visits.ts';
import type { Visitor } from './visitor.ts';

const numberOf = (email: string): string => {
  const found = demoPeople.find((one) => one.email === email)?.phone;
  if (!found) throw new Error(`${email} of the demo has no phone`);
  return found;
};

/** People of the demo with a phone. */
export const texted = {
  /** A phone alone: the code leaves by itself after the password. */
  only: { email: 'omar@harbor.example', number: numberOf('omar@harbor.example') },
  /** An app as well: asks for the code on the chooser. */
  both: { email: 'lena@harbor.example', number: numberOf('lena@harbor.example') },
} as const;

type Texted = (typeof texted)[keyof typeof texted];

/** A browser of someone with a phone at the code of the text message, which was asked for and may or may not leave. */
export async function atSms(address: string, { email }: Texted): Promise<Visitor> {
  const visitor = await afterPassword(address, email);
  if (visitor.path.endsWith('/methods')) await visitor.submit(`${visitor.base}/sms/send`);
  if (!visitor.path.endsWith('/sms')) throw new Error(`${visitor.path} asks for no code of a text message`);
  return visitor;
}

/** The code of the newest message to a number that a gateway was given, once there are `least`. */
export async function givenCode(gateway: FaultGateway, { number }: Texted, least = 1): Promise<string> {
  const given = await until(`${least} messages to ${number}`, async () => {
    const found = gateway.given.filter((one) => one.to === number);
    return found.length >= least && found;
  });
  return codeIn(given.at(-1)?.text ?? '');
}

const ofSms = `from outbox where channel = 'sms'`;

/** Waits until every text message has been handed over or given up. */
export const noneWaiting = (installation: Installation): Promise<unknown> =>
  until('no text message that waits', async () => (await waiting(installation)) === 0);

export const waiting = (installation: Installation): Promise<number> =>
  count(installation, `select count(*) as n ${ofSms} and done_at is null`);

/** Waits until a worker has begun with a message and come back without success: it is tried again later. */
export const putOff = (installation: Installation): Promise<unknown> =>
  until('a text message that was put off', async () => {
    const tried = `select count(*) as n ${ofSms} and done_at is null and detail is not null and claimed_by is null`;
    return (await count(installation, tried)) > 0;
  });

/** As if the rest before the next try were an hour. */
export const putOffLonger = (installation: Installation): Promise<unknown> =>
  query(installation, `update outbox set due_at = due_at + 3600000 where channel = 'sms' and done_at is null`);

/** As if the rest before the next try were over. */
export const hasten = (installation: Installation): Promise<unknown> =>
  query(installation, `update outbox set due_at = 0 where channel = 'sms' and done_at is null`);

/** As if so long had passed that whoever holds a message lets go of it. */
export const endLeases = (installation: Installation): Promise<unknown> =>
  query(installation, `update outbox set claimed_until = 0 where channel = 'sms' and done_at is null`);

/** Where each message went, as operators see it. */
export const providersOf = (installation: Installation): Promise<readonly { provider: string | null }[]> =>
  query(installation, 'select provider from sms_messages order by queued_at, id');

export { people };
