import { Secret as SeedOf } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { createBlocklist } from '#crypto/blocklist.ts';
import { isZone } from '#domain/deadline.ts';
import type { Email } from '#domain/email.ts';
import { passwordLength, passwordWeakness } from '#domain/password.ts';
import { parseRecoveryCode } from '#domain/recovery-code.ts';
import { Secret } from '#domain/secret.ts';
import { shippedRoles } from '#domain/shipped-roles.ts';
import { base32, totp } from '#domain/totp.ts';
import { passwordFacts } from '#flows/sign-in/password-facts.ts';
import { languagesOffered, parseLanguage } from '#text/languages.ts';
import { canonicalEmail } from '../../test/support/canonical-email.ts';
import { demoCompanies, demoPassword, demoPeople, demoRecoveryCode, demoSetupKey } from './people.ts';

const repeated = (texts: readonly string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index);

describe('the people of the demo', () => {
  test('are told apart by name and by e-mail', () => {
    expect(repeated(demoPeople.map((one) => one.name))).toEqual([]);
    expect(repeated(demoPeople.map((one) => one.email))).toEqual([]);
  });

  test('have e-mails in their one canonical form, where no mail ever arrives (SPEC C1)', () => {
    expect(demoPeople.map((one) => canonicalEmail(one.email))).toEqual(demoPeople.map((one) => one.email));
    expect(demoPeople.filter((one) => !one.email.endsWith('.example'))).toEqual([]);
  });

  test('belong to companies that exist, and administer none but their own', () => {
    const keys = demoCompanies.map((one) => one.key);
    expect(demoPeople.flatMap((one) => one.companies).filter((key) => !keys.includes(key))).toEqual([]);
    expect(demoPeople.filter((one) => one.administers.some((key) => !one.companies.includes(key)))).toEqual([]);
    expect(demoPeople.filter((one) => repeated(one.companies).length > 0)).toEqual([]);
  });

  test('read languages that every installation offers', () => {
    const offered = languagesOffered(false);
    expect(demoPeople.filter((one) => parseLanguage(one.language, offered) === null)).toEqual([]);
  });

  test('show every state: enrolled and not, disabled, an administrator, somebody in two companies', () => {
    expect(demoPeople.some((one) => one.enrolled)).toBe(true);
    expect(demoPeople.some((one) => !one.enrolled && one.companies.includes('northwind'))).toBe(true);
    expect(demoPeople.filter((one) => one.disabled)).toHaveLength(1);
    expect(demoPeople.some((one) => one.administers.length > 0)).toBe(true);
    expect(demoPeople.filter((one) => one.companies.length === 2)).toHaveLength(1);
  });

  test('hold payments roles that are shipped, with methods that they accept (SPEC Y2)', () => {
    const holders = demoPeople.filter(({ roles }) => roles.length > 0);
    const payors = holders.filter(({ companies }) => companies.includes('northwind'));
    const known: readonly string[] = shippedRoles.payments.map(({ name }) => name);
    expect(holders.flatMap(({ roles }) => roles).filter((name) => !known.includes(name))).toEqual([]);
    expect(payors.map(({ roles, enrolled }) => [...roles, enrolled])).toEqual([
      ['payments-admin', true],
      ['disburser', true],
    ]);
    expect(holders.filter((one) => !payors.includes(one)).map(({ roles }) => roles)).toEqual([
      ['payee-admin'],
      ['payee'],
    ]);
  });

  test('have an administrator in each company, so that each state of a policy can be seen (SPEC C2, C3)', () => {
    const administered = demoPeople.filter((one) => !one.disabled).flatMap((one) => one.administers);
    expect(demoCompanies.map((one) => one.key).filter((key) => !administered.includes(key))).toEqual([]);
  });
});

describe('the companies of the demo', () => {
  test('are told apart by name', () => {
    expect(repeated(demoCompanies.map((one) => one.key))).toEqual([]);
    expect(repeated(demoCompanies.map((one) => one.name))).toEqual([]);
  });

  test('lie in zones of the IANA (SPEC P2)', () => {
    expect(demoCompanies.filter((one) => !isZone(one.timeZone))).toEqual([]);
  });

  test('are one that enforces, one in its early-enrollment period, one that may and one that may not require it', () => {
    const days = demoCompanies.map((one) => one.policy?.deadlineInDays ?? null);
    expect(days.filter((one) => one !== null && one < 0)).toHaveLength(1);
    expect(days.filter((one) => one !== null && one > 0)).toHaveLength(1);
    const silent = demoCompanies.filter((one) => one.policy === null);
    expect(silent.map((one) => one.entitled).toSorted((a, b) => Number(b) - Number(a))).toEqual([true, false]);
  });

  test('have policies only where they are entitled (SPEC C3)', () => {
    expect(demoCompanies.filter((one) => one.policy && !one.entitled)).toEqual([]);
  });
});

describe('what everybody in the demo can type', () => {
  test('the recovery code is one, in canonical form (SPEC R1)', () => {
    expect(parseRecoveryCode(demoRecoveryCode)).toBe(demoRecoveryCode);
  });

  test('the setup key is 160 bits in base32, as another implementation reads it (SPEC T1)', () => {
    const bytes = SeedOf.fromBase32(demoSetupKey).bytes;
    expect(bytes).toHaveLength(totp.secretBytes);
    expect(base32(bytes)).toBe(demoSetupKey);
  });

  test('the password would be good enough for each of them, where it stands alone (SECURITY, Numbers)', () => {
    const service = {
      name: 'Gatehouse',
      publicUrl: () => 'http://localhost',
      supportAddress: null,
      offered: [],
      sms: { codeValidFor: 1_800_000, countries: [] },
    };
    const deps = { blocklist: createBlocklist(), service };
    const weaknesses = demoPeople.map(({ name, email }) => {
      const user = { displayName: name, email: email as Email };
      return passwordWeakness(passwordFacts(deps, user, new Secret(demoPassword)), passwordLength.alone);
    });
    expect(weaknesses).toEqual(demoPeople.map(() => null));
  });
});
