import type { ZodError } from 'zod';
import type { HashRefusal } from '#ports/password-hasher.ts';
import { malformed } from './refusals.ts';

/** Says which field does not fit, and never what stands in it. */
export function misfit(what: string, error: ZodError): HashRefusal {
  const path = error.issues[0]?.path.map(String).join('.') ?? '';
  return malformed(
    path === '' ? `${what} is not an object of the shape that is expected.` : `${what} does not fit at ${path}.`,
  );
}
