import * as z from 'zod';
import type { FirebaseProject } from '#ports/password-hasher.ts';
import { textOf } from '../new-file.ts';
import { Misuse } from '../problem.ts';

const shape = z.object({
  base64_signer_key: z.string().min(1),
  base64_salt_separator: z.string(),
  rounds: z.coerce.number().int(),
  mem_cost: z.coerce.number().int(),
});

const wanted =
  'base64_signer_key, base64_salt_separator, rounds and mem_cost, as the console of the project shows them';

/** Reads the hash parameters of a Firebase project: as JSON, or as its console shows them (`hash_config { … }`). Throws Misuse, which quotes nothing. */
export function readFirebaseConfig(directory: string, named: string): FirebaseProject {
  const checked = shape.safeParse(valuesOf(textOf(directory, named)));
  if (!checked.success) throw new Misuse(`${named} does not hold ${wanted}.`);
  const {
    base64_signer_key: signerKey,
    base64_salt_separator: saltSeparator,
    rounds,
    mem_cost: memCost,
  } = checked.data;
  return { signerKey, saltSeparator, rounds, memCost };
}

function valuesOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const pairs = text.matchAll(/^\s*"?(\w+)"?\s*:\s*"?([^",\s]*)"?,?\s*$/gm);
    return Object.fromEntries(Array.from(pairs, ([, name, value]) => [name, value]));
  }
}
