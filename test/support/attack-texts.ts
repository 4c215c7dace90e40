import { setTimeout as pause } from 'node:timers/promises';
import type { OutgoingSms, SmsTransport } from '#ports/courier.ts';
import type { Person } from './attack-people.ts';
import { addCompany } from './attack-people.ts';
import type { Target } from './attack-target.ts';

/** Text messages as they leave the house, in place of the providers. */
export interface Texts {
  readonly transport: SmsTransport;
  /** Those to a number (E.164), oldest first. */
  to(number: string): readonly OutgoingSms[];
  /** The code in the newest one to a number, once `count` have left. Throws when they do not. */
  code(number: string, count?: number): Promise<string>;
}

const patience = { tries: 200, pause: 25 };

export function recordTexts(): Texts {
  const all: OutgoingSms[] = [];
  const to = (number: string): readonly OutgoingSms[] => all.filter((one) => one.to === number);
  return {
    transport: {
      send: (message) => {
        all.push(message);
        return Promise.resolve({ status: 'accepted', provider: 'outbox', reference: message.id, detail: '' });
      },
      close: () => Promise.resolve(),
    },
    to,
    async code(number, count = 1) {
      for (let attempt = 0; attempt < patience.tries; attempt += 1) {
        const sent = to(number);
        if (sent.length >= count) return codeIn(sent.at(-1)?.text ?? '');
        await pause(patience.pause);
      }
      throw new Error(`${to(number).length} of ${count} text messages to ${number} left`);
    },
  };
}

/** The six digits of a text. */
export function codeIn(text: string): string {
  const found = /\b\d{6}\b/.exec(text)?.[0];
  if (found === undefined) throw new Error(`no code in ${text}`);
  return found;
}

let numbers = 0;

/** A number in New York that no other test has, in a block of a hundred of its own (E.164). */
export function newNumber(): string {
  numbers += 1;
  return `+1212${2_000_034 + numbers * 100}`;
}

const companies = new WeakMap<Target, string>();

/** A company that enforces and allows text messages, one of each target; by name, as `addPerson` wants it. */
export async function textingCompany(target: Target): Promise<string> {
  const found = companies.get(target);
  if (found !== undefined) return found;
  const name = 'Sycamore & Texts';
  companies.set(target, name);
  const deadline = { date: '2026-12-01', zone: 'UTC' } as NonNullable<Parameters<typeof addCompany>[2]['deadline']>;
  await addCompany(target, name, { requireMfa: true, deadline, smsAllowed: true });
  return name;
}

/** What guards know is forgotten, so that no test is stopped by what others sent. The users' own limits stay. */
export const calmGuards = ({ peephole }: Pick<Target, 'peephole'>): Promise<void> =>
  peephole.run('delete from sms_messages; delete from sms_counts; delete from sms_breakers; delete from sms_budgets');

/** Phones that were never used prove themselves no more by being bound (SPEC M5). */
export const boundLongAgo = (
  { peephole }: Pick<Target, 'peephole'>,
  people: readonly Pick<Person, 'id'>[],
): Promise<void> =>
  peephole.run(
    `update authenticators set bound_at = bound_at - ${100 * 24 * 3_600_000} where kind = 'phone' and user_id in (${people.map(({ id }) => `'${id}'`).join()})`,
  );

/** How many codes were sent to a user's phones, whether they have left already or not. */
export async function sentFor({ peephole }: Target, { id }: Pick<Person, 'id'>): Promise<number> {
  const [row] = await peephole.rows(`select count(*) as n from sms_messages where user_id = '${id}'`);
  return Number(row?.['n']);
}

/** Six digits that differ from these. */
export const otherThan = (code: string, step = 1): string => String((Number(code) + step) % 1_000_000).padStart(6, '0');
