import { setTimeout as pause } from 'node:timers/promises';
import type { Reply } from '../measure/http.ts';
import type { Person } from './people.ts';

/** Requests that are measured one kind at a time. Each is what one press of a button, or one look, sends. */
export type StepName =
  | 'sign-in page'
  | 'e-mail'
  | 'password page'
  | 'password'
  | 'code page'
  | 'app code'
  | 'text message: send'
  | 'text message: code'
  | 'recovery code'
  | 'session check'
  | 'account page';

/** One browser on its way through a sign-in; throws when an answer is not the one that a right sign-in gets. */
export interface Walk {
  step(name: StepName): Promise<void>;
}

/** A product as browsers see it. */
export interface Product {
  /** In order: everything that a sign-in with password and app sends. */
  readonly signIn: readonly StepName[];
  /** What comes before the second factor. */
  readonly firstFactor: readonly StepName[];
  begin(person: Person): Walk;
}

/** A whole sign-in. */
export async function signIn(product: Product, person: Person): Promise<Walk> {
  return walk(product, person, product.signIn);
}

/** As far as these steps lead. */
export async function walk(product: Product, person: Person, steps: readonly StepName[]): Promise<Walk> {
  const begun = product.begin(person);
  for (const name of steps) await patiently(begun, name);
  return begun;
}

/** A step; who is told that too many are at it comes back when he is asked to, as people do. The wait is part of what it takes. */
export async function patiently(begun: Walk, name: StepName): Promise<void> {
  for (;;) {
    try {
      return await begun.step(name);
    } catch (error) {
      if (!(error instanceof Unexpected) || error.status !== 503) throw error;
      await pause(Number(error.retryAfter ?? 1) * 1_000);
    }
  }
}

/** An answer that a right sign-in does not get. `status` 503 is a refusal under load, with the seconds it asks to wait. */
export class Unexpected extends Error {
  readonly status: number;
  readonly retryAfter: string | undefined;

  constructor(step: string, { status, headers, text }: Reply) {
    super(`${step}: ${status} ${headers.location ?? text.slice(0, 200)}`);
    this.name = 'Unexpected';
    this.status = status;
    this.retryAfter = headers['retry-after'];
  }
}
