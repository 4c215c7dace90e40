import type { Person } from './people.ts';

/** Requests that are measured one kind at a time. Each is what one press of a button, or one look, sends. */
export type StepName =
  | 'sign-in page'
  | 'e-mail'
  | 'password page'
  | 'password'
  | 'code page'
  | 'app code'
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
  for (const name of steps) await begun.step(name);
  return begun;
}
