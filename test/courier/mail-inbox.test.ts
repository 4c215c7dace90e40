import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Email } from '#domain/email.ts';
import { commit } from '#flows/commit.ts';
import { queueMail } from '#flows/mail.ts';
import { startProduct, type Product } from '../support/product.ts';
import { trueReminder } from '../support/true-reminder.ts';

const reader = 'hugo@harbor.example';

let product: Product;
/** As calendars write it. */
let deadline: string;

beforeAll(async () => {
  product = await startProduct({ engine: 'sqlite' });
  const { deps } = product.gatehouse;
  const bundle = await deps.store.loadUserByEmail(reader as Email);
  if (!bundle) throw new Error('the demo has nobody of that name');
  const mail = trueReminder(deps, bundle);
  deadline = new Date(mail.deadline.at).toISOString().replace(/[-:]|\.000/g, '');
  await commit(deps, (tx) => queueMail(deps, tx, bundle, mail));
  await product.mails(reader);
});

afterAll(() => product[Symbol.asyncDispose]());

const get = (path: string): Promise<Response> => fetch(`${product.address}${path}`);

/** Of the link in the inbox, as a browser follows it. */
async function calendarLink(): Promise<string> {
  const html = await (await get('/dev/inbox')).text();
  return (/href="(\/dev\/inbox\/deadline\.ics[^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
}

test('the development inbox offers the date that a mail brings, as the file that its reader gets', async () => {
  const answer = await get(await calendarLink());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="?deadline\.ics/);
  const [mail] = await product.mails(reader);
  expect(await answer.text()).toBe(mail?.calendar);
  expect(mail?.calendar).toContain(`DTSTART:${deadline}`);
});

test.each([
  '/dev/inbox/deadline.ics',
  '/dev/inbox/deadline.ics?to=hugo%40harbor.example',
  '/dev/inbox/deadline.ics?to=hugo%40harbor.example&sent=1',
  '/dev/inbox/deadline.ics?sent=0&to=nobody%40northwind.example',
])('it knows no other date: %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('what scripts read of it holds the date as well', async () => {
  const mails = (await (await get('/dev/inbox.json')).json()) as readonly { readonly calendar: string | null }[];
  expect(mails[0]?.calendar).toContain('BEGIN:VCALENDAR');
});
