import * as z from 'zod';
import { isObject } from '../json-values.ts';
import type { Shape } from './shape.ts';

/** Hashes that one text cannot tell, as `export users` writes them. */
const hashShape = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('better-auth'), text: z.string() }),
  z.object({
    shape: z.literal('firebase'),
    hash: z.string(),
    salt: z.string(),
    project: z.object({
      signerKey: z.string(),
      saltSeparator: z.string(),
      rounds: z.number(),
      memCost: z.number(),
    }),
  }),
]);

/** A user with the columns of CSV as keys, and any number of memberships: what `export users` writes. */
export const own: Shape = {
  is: () => true,
  keys: new Set(['memberships', 'password_hash']),
  read(user, cells) {
    const given = user['password_hash'];
    if (!isObject(given)) {
      cells.put('password_hash', given);
      return { password: null, setupKey: null };
    }
    const hash = hashShape.safeParse(given);
    if (!hash.success) cells.refuse('password_hash', 'It is an object of no shape that is known here.');
    return { password: hash.success ? hash.data : null, setupKey: null };
  },
};
