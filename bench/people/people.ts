import { setTimeout as pause } from 'node:timers/promises';
import { phoneOf } from './phone-numbers.ts';
import { codeOf, runningStep, untilNextStep } from './totp.ts';

/** What everybody in a database of the benchmark has in common: the work per person is the same for different and for equal secrets. */
export const shared = {
  password: 'a password of the benchmark',
  /** Base32 of the twenty bytes below. */
  setupKey: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  seed: Buffer.from('12345678901234567890'),
  recoveryCode: 'ABCDEFGHJKMNPQRSTVWXYZ23',
  /** One of the codes of better-auth, in its own spelling. */
  backupCode: 'AbCdE-12345',
} as const;

export const emailOf = (index: number): string => `person${index}@example.com`;

/** Somebody in the database, by number. */
export interface Person {
  readonly index: number;
  readonly email: string;
  /** A code that was not used yet, and is right for at least half a minute. */
  code(): string;
  /** The number of the phone that was bound beside the app (E.164); null: none. */
  readonly phone: string | null;
}

/** The others are kept for their recovery codes: whoever has spent one is asked to save the next. */
const byApp = 0.7;

/**
 * The people of one database, taken in turn. A code is accepted once (SPEC T2), so that one person can sign in twice in half a minute: whoever has no
 * code left is waited for.
 */
export class People {
  /** Those who sign in by app. */
  readonly count: number;
  readonly #used = new Map<number, number>();
  #next = 0;
  #unspent: number;
  #nextWithPhone: number;
  readonly #end: number;

  /** `withPhones`: how many come after all the others. */
  constructor(all: number, withPhones = 0) {
    this.count = Math.ceil(all * byApp);
    this.#unspent = all;
    this.#nextWithPhone = all;
    this.#end = all + withPhones;
  }

  /** `count` different people who can each sign in now. */
  async take(count: number): Promise<readonly Person[]> {
    if (count > this.count) throw new RangeError(`there are ${this.count} people only`);
    const taken: Person[] = [];
    while (taken.length < count) taken.push(await this.one());
    return taken;
  }

  async one(): Promise<Person> {
    const index = this.#next;
    this.#next = (this.#next + 1) % this.count;
    while ((this.#used.get(index) ?? 0) > runningStep()) await pause(untilNextStep() + 50);
    return this.#person(index);
  }

  /** Somebody whose recovery code was never spent; null when there is nobody left. */
  withRecoveryCode(): Person | null {
    if (this.#unspent === this.count) return null;
    this.#unspent -= 1;
    return this.#person(this.#unspent);
  }

  /** `count` people whose phones were sent nothing yet: nobody meets a limit of text messages (SPEC M4). */
  takeWithPhones(count: number): readonly Person[] {
    const first = this.#nextWithPhone;
    if (first + count > this.#end) throw new RangeError(`${this.#end - first} people with unused phones are left`);
    this.#nextWithPhone += count;
    return Array.from({ length: count }, (_, place) => this.#person(first + place, phoneOf(first + place)));
  }

  #person(index: number, phone: string | null = null): Person {
    return { index, email: emailOf(index), code: () => this.#code(index), phone };
  }

  #code(index: number): string {
    const step = Math.max(runningStep(), (this.#used.get(index) ?? 0) + 1);
    this.#used.set(index, step);
    return codeOf(shared.seed, step);
  }
}
