import { describe, expect, vi } from 'vitest';
import { demoSetupKey } from '#demo/people.ts';
import { minute } from '#domain/instant.ts';
import { PHONE } from '../support/chromium.ts';
import { paymentsJourney as journey, type PaymentsStage } from '../support/journey-payments.ts';
import type { Person } from '../support/journey-person.ts';
import type { Coming } from '../support/journey-stage.ts';
import { enterCode, enterEmail, enterPassword, signOut } from '../support/journey-steps.ts';

const diego = 'diego@northwind.example';

/** From the application to Gatehouse and back, with password and code. */
async function come(paid: PaymentsStage, coming: Coming = {}): Promise<Person> {
  const person = await paid.person(coming);
  await person.open(`${paid.payments}/`);
  await person.follow('Sign in');
  await enterEmail(person, diego);
  await enterPassword(person);
  await enterCode(person, await paid.nextCode(demoSetupKey));
  await person.reads('You are signed in as Diego Santos');
  return person;
}

/** From the list as far as "Verify your identity". */
async function askToRelease(person: Person, what: string): Promise<void> {
  await person.sees('Disbursements');
  await person.press(`Release ${what}`);
  await person.sees('Verify your identity');
}

async function confirm(paid: PaymentsStage, person: Person): Promise<void> {
  await person.type('Enter your one-time code', await paid.nextCode(demoSetupKey));
  await person.press('Confirm');
}

const isSignedOut = async (paid: PaymentsStage, person: Person): Promise<boolean> => {
  await person.open(`${paid.payments}/`);
  return (await person.text()).includes('An example of an application behind Gatehouse');
};

/** The access token that the pages present to the API behind them, as they do. */
async function presentedBy(person: Person): Promise<string> {
  using sent = vi.spyOn(globalThis, 'fetch');
  await person.follow('Disbursements');
  await person.sees('Disbursements');
  const requests = sent.mock.calls.map(([to, options]) => new Request(to, options));
  const presented =
    requests.find(({ url }) => url.endsWith('/api/disbursements'))?.headers.get('authorization') ?? null;
  if (presented === null) throw new Error('the pages asked their API for nothing');
  return presented;
}

/** What an API answers to whom it does not serve, by parameter (RFC 6750 section 3). */
function challengeOf({ status, headers }: Response): Readonly<Record<string, string | number>> {
  const [, scheme = '', told = ''] = /^(\S+) (.*)$/.exec(headers.get('www-authenticate') ?? '') ?? [];
  const parameters = Array.from(
    told.matchAll(/(\w+)="([^"]*)"/g),
    ([, name = '', value = '']) => [name, value] as const,
  );
  return { status, scheme, ...Object.fromEntries(parameters) };
}

const oliveira = '$12,400.00 to Oliveira Electric';

const ways: readonly (readonly [string, Coming])[] = [
  ['at a desk', {}],
  ['on a phone of 360 px without JavaScript', { ...PHONE, javaScriptEnabled: false }],
];

describe.each(ways)('An application that pays, %s,', (_, coming) => {
  journey('has a payment confirmed, with what it is about before their eyes (SPEC Y5)', async ({ paid }) => {
    const person = await come(paid, coming);
    for (const told of ['Northwind Builders', 'disburser', 'pwd, otp, mfa', 'urn:gatehouse:acr:mfa'])
      await person.reads(told);
    await person.follow('Disbursements');
    await askToRelease(person, oliveira);
    for (const shown of ['Release a disbursement', 'Oliveira Electric', '$12,400.00', 'ending in 0042'])
      await person.reads(shown);
    await confirm(paid, person);
    await person.reads(`Released: ${oliveira}.`);
    await person.reads('Released by Diego Santos');
    const [content, window] = await person.page
      .locator('html')
      .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(content).toBe(window);
  });
});

describe('An application that pays', () => {
  journey('releases nothing that was cancelled, was never confirmed, or came too late', async ({ paid }) => {
    const person = await come(paid);
    await person.follow('Disbursements');
    await askToRelease(person, oliveira);
    await person.press('Cancel');
    await person.reads('You cancelled. Nothing was released.');
    await askToRelease(person, oliveira);
    const late = person.page.url();
    await person.open(`${paid.payments}/disbursements/4711/proved`);
    await person.reads('You have not confirmed it. Nothing was released.');
    paid.pass(16 * minute);
    await person.open(late);
    await person.follow('Back to Payments');
    await person.open(`${paid.payments}/disbursements/4711/proved`);
    await person.reads('The confirmation came too late. Nothing was released');
    expect(await person.text()).not.toContain('Released by');
  });

  journey('asks for a code, and not for the password, after half an hour of nothing (SPEC Y4)', async ({ paid }) => {
    const person = await come(paid);
    paid.pass(31 * minute);
    await person.follow('Disbursements');
    await person.sees('Verify your identity');
    await person.press('Continue');
    await confirm(paid, person);
    await person.sees('Disbursements');
    paid.pass(29 * minute);
    await person.page.reload();
    await person.sees('Disbursements');
    // The access token is too old by now, and its refresh token is good once.
    paid.pass(29 * minute);
    const list = `${paid.payments}/disbursements`;
    const answers = await Promise.all([1, 2, 3].map(() => person.page.request.get(list)));
    expect(answers.map((one) => one.url())).toEqual([list, list, list]);
    await person.page.reload();
    await person.sees('Disbursements');
  });

  journey(
    'tells whoever calls its API what is missing, and asks Gatehouse for just that (RFC 9470)',
    async ({ paid }) => {
      const person = await come(paid);
      const authorization = await presentedBy(person);
      const call = (headers: Record<string, string>) => fetch(`${paid.payments}/api/disbursements`, { headers });
      expect((await call({ authorization })).status).toBe(200);
      paid.pass(31 * minute);
      expect(challengeOf(await call({ authorization }))).toEqual({
        status: 401,
        scheme: 'Bearer',
        error: 'insufficient_user_authentication',
        acr_values: 'urn:gatehouse:acr:mfa',
        max_age: '300',
        error_description: 'A newer proof of who you are is needed.',
      });
      for (const headers of [{}, { authorization: 'Bearer nobody' }]) {
        expect(challengeOf(await call(headers))).toEqual({ status: 401, scheme: 'Bearer', error: 'invalid_token' });
      }
      const [sent] = await Promise.all([
        person.page.waitForRequest((one) => new URL(one.url()).pathname === '/oidc/auth'),
        person.open(`${paid.payments}/disbursements`),
      ]);
      await person.sees('Verify your identity');
      const { searchParams: asked } = new URL(sent.url());
      expect([asked.get('acr_values'), asked.get('max_age')]).toEqual(['urn:gatehouse:acr:mfa', '300']);
    },
  );

  journey('hears within seconds that somebody signed out elsewhere', async ({ paid }) => {
    const person = await come(paid);
    const tab = await person.newTab();
    await tab.open('/account');
    await signOut(tab);
    await expect.poll(() => isSignedOut(paid, person), { timeout: 20_000, interval: 250 }).toBe(true);
  });

  journey('signs people out at Gatehouse as well, by a form of its own pages alone', async ({ paid }) => {
    const person = await come(paid);
    const send = (path: string) => person.page.request.post(`${paid.payments}${path}`, { form: { form_token: 'no' } });
    for (const path of ['/disbursements/4711/release', '/sign-out']) expect((await send(path)).status()).toBe(403);
    expect(await isSignedOut(paid, person)).toBe(false);
    await person.press('Sign out');
    await person.reads('An example of an application behind Gatehouse.');
    await person.open('/account');
    await person.sees('Sign in');
  });
});
