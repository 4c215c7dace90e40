import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationScopes } from '#domain/application.ts';
import { demoPassword } from '#demo/people.ts';
import type { RoleId } from '#domain/identifiers.ts';
import { createRole } from '#flows/roles/create-role.ts';
import { assignRole } from '#flows/roles/member-roles.ts';
import { machine, membershipOf, newOffice } from '../../support/attack-offices.ts';
import { addPerson, type Person } from '../../support/attack-people.ts';
import { enter, userinfo } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { startRelyingParty, type RelyingParty } from '../../support/relying-party.ts';

onProtocol(['sqlite'], (target) => {
  let party: RelyingParty;
  let person: Person;
  beforeAll(async () => {
    party = await startRelyingParty(target());
    person = await addPerson(target(), { companies: ['Cedar Supply'], administers: true });
  });
  afterAll(() => party[Symbol.asyncDispose]());

  const told = async (scope: string, who = person) => {
    const { tokens } = await enter(target(), party, who, { changes: { scope } });
    return userinfo(party, tokens);
  };

  async function roleIn(application: string, name: string): Promise<RoleId> {
    const made = await createRole(target().deps, machine, { application, name, label: name, rule: null });
    if (!made.done) throw new Error('the role was not made');
    return made.role.id;
  }

  describe('claims by scope (OpenID Connect Core 5.4)', () => {
    test('openid alone says who, and nothing else', async () => {
      expect(await told('openid')).toEqual({ sub: person.id });
    });

    test('profile and email are the standard ones (Core 5.1)', async () => {
      expect(await told('openid profile email')).toMatchObject({
        sub: person.id,
        name: 'Quinn Target',
        locale: 'en',
        email: person.email,
        email_verified: true,
      });
      expect(await told('openid email')).not.toHaveProperty('name');
      expect(await told('openid profile')).not.toHaveProperty('email');
    });

    test('companies and permissions are those of active memberships, roles those of this application alone (SPEC C4)', async () => {
      const office = await newOffice(target());
      const member = await addPerson(target(), { companies: [office.name], administers: true });
      const [own, foreign] = [await roleIn(party.shortName, 'foreman'), await roleIn('payments', 'other-foreman')];
      const membership = await membershipOf(target(), member, office.company);
      for (const role of [own, foreign]) await assignRole(target().deps, machine, office.company, membership, role);
      const claims = await told('openid companies roles permissions', member);
      expect(claims).toEqual({
        sub: member.id,
        companies: [{ id: office.company, name: office.name }],
        roles: [{ company: office.company, role: 'foreman' }],
        permissions: [{ company: office.company, permissions: ['company-admin', 'directory-admin'] }],
      });
      for (const scope of ['companies', 'roles', 'permissions']) {
        const others = Object.keys(await told(`openid ${scope}`, member));
        expect(others.toSorted()).toEqual(['sub', scope].toSorted());
      }
    });

    test('they are at userinfo, and not in the ID token beside it', async () => {
      const { claims } = await enter(target(), party, person);
      const own = ['acr', 'amr', 'at_hash', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sid', 'sub'];
      expect(Object.keys(claims).filter((name) => !own.includes(name))).toEqual([]);
    });

    test('an application that may not ask for a scope does not get it by asking', async () => {
      await using narrow = await startRelyingParty(target(), { scopes: ['email'] });
      const { tokens } = await enter(target(), narrow, person, {
        changes: { scope: `openid ${applicationScopes.join(' ')}` },
      });
      expect(Object.keys(await userinfo(narrow, tokens)).toSorted()).toEqual(['email', 'email_verified', 'sub']);
    });

    test('no claim says a password, a number, a key or a code (SECURITY I10)', async () => {
      const who = await addPerson(target(), { enrolled: true, phone: '+12025550199' });
      const everything = JSON.stringify(await told(`openid ${applicationScopes.join(' ')}`, who));
      for (const secret of [who.password, who.seed, who.recoveryCode, '2025550199'])
        expect(everything).not.toContain(secret);
    });
  });

  test('P3: in the early-enrollment period applications are told `mfa_deadline`, and afterwards no more', async () => {
    const [row] = await target().peephole.rows("select id from users where email = 'chloe@harbor.example'");
    const chloe = { ...person, id: row?.['id'] as Person['id'], email: 'chloe@harbor.example', password: demoPassword };
    const { tokens, claims } = await enter(target(), party, chloe);
    const info = await userinfo(party, tokens);
    const deadline = info['mfa_deadline'] ?? claims['mfa_deadline'];
    expect(deadline).toBeDefined();
    // Harbor & Stone: 21 days from the day of the seed, in Paris.
    const at = typeof deadline === 'number' ? deadline * 1_000 : Date.parse(String(deadline));
    expect(new Date(at).toISOString()).toMatch(/^2027-01-2[45]T/);
    expect(await told('openid profile')).not.toHaveProperty('mfa_deadline');
  });
});
