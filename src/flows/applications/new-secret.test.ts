import { expect, test } from 'vitest';
import { fixedClock } from '#crypto/clock.ts';
import type { ApplicationId } from '#domain/identifiers.ts';
import { Secret } from '#domain/secret.ts';
import type { Store } from '#ports/store.ts';
import { flowDeps } from '../../../test/support/flow-deps.ts';
import { newSecret } from './new-secret.ts';

const deps = flowDeps({} as Store, fixedClock());

/** A secret made of these, in turn. */
function madeOf(...tokens: readonly string[]) {
  const left = [...tokens];
  const random = { ...deps.random, token: () => new Secret(left.shift() ?? '') };
  return newSecret({ ...deps, random }, 'app_1' as ApplicationId);
}

test('a secret is known by how it ends, which is never like an option of a command line', () => {
  const { record, secret } = madeOf('first-x7Q', 'second--a-', 'third_1-a-');
  expect([record.ending, secret.reveal()]).toEqual(['1-a-', 'gh_secret_third_1-a-']);
});
