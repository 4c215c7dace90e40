import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, type Person } from '../support/attack-people.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { askSilently, enter, introspect, refresh } from '../support/oidc-sign-in.ts';
import type { OidcVisitor } from '../support/oidc-visitor.ts';
import { startRelyingParty, type RelyingParty, type Tokens } from '../support/relying-party.ts';

let seen: string[] = [];

onEveryEngine(
  (target) => {
    let party: RelyingParty;
    let person: Person;
    let visitor: OidcVisitor;
    let tokens: Tokens;

    beforeAll(async () => {
      party = await startRelyingParty(target());
      person = await addPerson(target(), { companies: ['Cedar Supply'] });
      ({ visitor, tokens } = await enter(target(), party, person));
    });
    afterAll(() => party[Symbol.asyncDispose]());

    /** Only what speaks of what the protocol keeps, in the connection's own order: loops commit beside it. */
    const isOfTheProtocol = (sql: string): boolean => /protocol_states|from "applications"|"session"\."id"/.test(sql);
    const isOfALoop = (sql: string): boolean => /with "(due|living)"|limit \+?[?$]/.test(sql);

    /** How many statements look, how many write, and how many commits keep what they wrote. */
    async function workOf(request: () => Promise<unknown>): Promise<readonly [number, number, number]> {
      const { audit } = target().deps.store;
      await expect.poll(() => audit.unsealed(1), { timeout: 10_000 }).toEqual([]);
      seen = [];
      await request();
      const own = seen.filter((sql) => (isOfTheProtocol(sql) || /application_sessions/.test(sql)) && !isOfALoop(sql));
      const looks = own.filter((sql) => /^select/i.test(sql)).length;
      return [looks, own.length - looks, commitsOf(own)];
    }

    /** Commits of loops keep nothing of these. */
    function commitsOf(own: readonly string[]): number {
      const writes = new Set(own.filter((sql) => !/^select/i.test(sql)));
      let [commits, isDue] = [0, false];
      for (const sql of seen) {
        isDue ||= writes.has(sql);
        if (!isDue || !/^commit/i.test(sql)) continue;
        commits += 1;
        isDue = false;
      }
      return commits;
    }

    test('PERFORMANCE row 9: an authorization of somebody who is signed in looks twice and writes twice', async () => {
      expect(await workOf(() => askSilently(party, visitor))).toEqual([2, 2, 1]);
    });

    test('PERFORMANCE row 9: a code that is redeemed is looked at once; it is spent, tokens are kept, and their grant lives on', async () => {
      const attempt = await askSilently(party, visitor);
      await party.configuration();
      expect(await workOf(() => attempt.redeem())).toEqual([1, 3, 1]);
    });

    test('PERFORMANCE row 9: a refresh token is looked at once; it is spent, and the next ones are kept', async () => {
      tokens = await refresh(party, tokens);
      expect(await workOf(() => refresh(party, tokens))).toEqual([1, 2, 1]);
    });

    test('PERFORMANCE row 9: introspection looks once and writes nothing', async () => {
      const entered = await enter(target(), party, person, { visitor });
      expect(await workOf(() => introspect(party, entered.tokens.access_token))).toEqual([1, 0, 0]);
    });
  },
  { overrides: { onStatement: (sql) => seen.push(sql) } },
);
