import type { CalendarDate } from '#domain/deadline.ts';
import type { InteractionId } from '#domain/identifiers.ts';
import type { Outcome, Refusal } from '#domain/refusal.ts';
import type { RequestFacts } from '#flows/deps.ts';
import { sendToNumber } from '#flows/enrollment/phone-number.ts';
import { openRun, type Settled } from '#flows/run.ts';
import { Browser } from './attack-browser.ts';
import { addCompany, addPerson, type Person } from './attack-people.ts';
import { interactionIn } from './attack-routes.ts';
import { browserCookie } from './attack-steps.ts';
import type { Target } from './attack-target.ts';

/** A script that has got as far as "Set Up SMS Verification", and asks for codes to numbers that nobody reads. */
export interface Pump {
  readonly interaction: InteractionId;
  readonly facts: RequestFacts;
}

/** What became of a send: `sent`, or the code of the refusal. */
export type Attempt = 'sent' | Refusal['code'];

const deadline = { date: '2026-12-01' as CalendarDate, zone: 'UTC' };

/** A company that enforces, allows text messages and asks for no mailbox: the easiest one to pump. */
export const addEasyCompany = async (target: Target, name: string): Promise<string> => {
  await addCompany(target, name, { requireMfa: true, deadline, smsAllowed: true, confirmMailbox: false });
  return name;
};

/** So many users of a company, each in a sign-in that waits for a number: by the front door, in one browser. */
export async function primePumps(target: Target, company: string, count: number): Promise<readonly Pump[]> {
  const browser = new Browser(target.address);
  await browser.open('/sign-in');
  const pumps: Pump[] = [];
  while (pumps.length < count) pumps.push(await prime(browser, await addPerson(target, { companies: [company] })));
  return pumps;
}

async function prime(browser: Browser, { email, password }: Person): Promise<Pump> {
  const tab = browser.tab();
  await tab.hurry('/sign-in', { email });
  await tab.hurry(`${tab.base}/password`, { password });
  await tab.hurry(`${tab.base}/set-up`, {});
  await tab.hurry(`${tab.base}/method`, { kind: 'phone' });
  if (!tab.path.endsWith('/phone')) throw new Error(`${tab.path} does not ask for a number`);
  const facts: RequestFacts = {
    browserToken: tab.cookies.get(browserCookie) ?? '',
    address: '192.0.2.66',
    network: '192.0.2.0/24',
    userAgent: 'pump',
    sessionToken: null,
  };
  return { interaction: interactionIn(tab.path) as InteractionId, facts };
}

/** Asks for a code to a number, as the form does, past HTTP alone. */
export async function pump({ deps }: Target, { interaction, facts }: Pump, number: string): Promise<Attempt> {
  const opened = await openRun(deps, interaction, facts);
  if (!opened.ok) return opened.refusal.code;
  const outcome: Outcome<Settled> = await sendToNumber(deps, facts, opened.value, await deps.phones.read(number, null));
  return outcome.ok ? 'sent' : outcome.refusal.code;
}

/** Numbers of a country in the order of the plan: those of one block of a hundred after those of another; or one of each block. */
const plans = {
  US: '+1646',
  CA: '+1416',
  GB: '+447',
  FR: '+336',
} as const;

export type PumpedCountry = keyof typeof plans;

const firsts: Readonly<Record<PumpedCountry, number>> = {
  US: 2_000_000,
  CA: 2_000_000,
  GB: 400_000_000,
  FR: 12_000_000,
};

/** The `index`th number of a country, one after the other. */
export const numberOf = (country: PumpedCountry, index: number): string =>
  `${plans[country]}${firsts[country] + index}`;

/** Numbers that are dear: premium, shared cost, satellites, countries that codes never go to. */
export const highRisk: readonly string[] = [
  '+19002345678',
  '+449098790123',
  '+881612345678',
  '+79161234567',
  '+2347012345678',
  '+37167654321',
  '+9607712345',
  '+870773111632',
];
