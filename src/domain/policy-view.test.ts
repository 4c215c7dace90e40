import { describe, expect, test } from 'vitest';
import {
  bound,
  company,
  deadlines,
  enrolled,
  givenRole,
  nobodySpecial,
  now,
  proof,
  situation,
} from '../../test/support/situations.ts';
import type { CompanyId } from './identifiers.ts';
import { day, hour } from './instant.ts';
import { nextStep, rules } from './next-step.ts';
import { mergePolicies, type CompanyPolicy, type PersonalRules } from './policy.ts';
import { asSeenBy, ruleTrace } from './policy-view.ts';
import type { GivenRole } from './role-rule.ts';

const own = 'cmp_own' as CompanyId;
const foreign = 'cmp_foreign' as CompanyId;
const another = { rule: 'another' };

const ours = company({ companyId: own, companyName: 'Ours', deadline: deadlines.before, frequency: 'weekly' });
const theirs = company({
  companyId: foreign,
  companyName: 'Secretive',
  deadline: deadlines.longPast,
  frequency: 'frequently',
  smsAllowed: false,
});
const role = (companyId: CompanyId, companyName: string, label: string): GivenRole =>
  givenRole(
    { smsCountries: ['US'] },
    { companyId, companyName, role: { ...givenRole({ smsCountries: ['US'] }).role, label } },
  );

const merged = (
  policies: readonly CompanyPolicy[],
  roles: readonly GivenRole[] = [],
  personal: Partial<PersonalRules> = {},
) => mergePolicies(policies, roles, { ...nobodySpecial, ...personal }, now);

const seen = (...parts: Parameters<typeof merged>) => asSeenBy(own, merged(...parts));

describe('an administrator sees the company’s own rules by name', () => {
  test('with date, zone and frequency', () => {
    const whole = merged([ours], [role(own, 'Ours', 'Disburser')]);
    expect(asSeenBy(own, whole)).toEqual({ ...whole, seenBy: own });
  });

  test('and its own deadline, though another one is earlier', () => {
    expect(merged([ours, theirs]).deadline?.of).toBe(deadlines.longPast);
    expect(seen([ours, theirs]).deadline?.of).toBe(deadlines.before);
  });
});

describe('and all others as "another rule" (SPEC P7)', () => {
  const all = seen([ours, theirs], [role(foreign, 'Secretive', 'Hidden')], { operator: true, alwaysRequire: true });

  test('without name, date or zone', () => {
    const told = JSON.stringify(all);
    for (const secret of [
      'Secretive',
      'Hidden',
      'payments',
      foreign,
      deadlines.longPast.date,
      'operator',
      'personal":true',
    ])
      expect(told).not.toContain(secret);
  });

  test('however many they are, as one that comes last', () => {
    expect(all.reasons.map((one) => one.by.rule)).toEqual(['company', 'another']);
    expect(all.reasons.at(-1)).toEqual({ by: another, deadlineAt: null, frequency: null });
    expect(all.kinds[1]?.forbiddenBy).toEqual([another]);
  });

  test('with what holds in the end', () => {
    expect(all.mode).toBe('enforced');
    expect(all.by).toEqual(another);
    expect(all.frequency).toEqual({ every: 12 * hour, by: another });
    expect(all.kinds[1]?.forbiddenNow).toBe(true);
  });

  test('countries included, whoever else narrows them', () => {
    const { phones } = seen([ours], [role(own, 'Ours', 'Payee'), role(foreign, 'Secretive', 'Hidden')]);
    expect(phones?.countries).toEqual(['US']);
    expect(phones?.narrowedBy.map((one) => one.by.rule)).toEqual(['role', 'another']);
  });

  test.each<[string, Partial<PersonalRules>]>([
    ['that of operators', { operator: true }],
    ['a reset', { setUpDemanded: true }],
  ])('%s among them', (_, personal) => {
    expect(seen([], [], personal).reasons.map((one) => one.by.rule)).toEqual(['another']);
  });

  test('but not a reset that the company knows of, which may be its own (SPEC A4)', () => {
    const told = asSeenBy(own, merged([ours, theirs], [], { setUpDemanded: true }), true);
    expect(told.reasons.map((one) => one.by.rule)).toEqual(['reset', 'company', 'another']);
    expect(told.by).toEqual({ rule: 'reset' });
    expect(asSeenBy(own, merged([], [], { operator: true }), true).by).toEqual(another);
  });

  test('also where the user administers another company', () => {
    expect(seen([{ ...theirs, requireMfa: false, administers: true }]).mayEnrollUnasked).toBe(false);
  });

  test('but a person’s own setting is nobody’s rule: whoever enrolled has it (SPEC U4)', () => {
    const personal = { alwaysRequire: true };
    expect(seen([ours], [], personal).reasons.map((one) => one.by.rule)).toEqual(['company']);
    expect(seen([], [], personal)).toMatchObject({ personal: false, reasons: [] });
  });

  test('and none where nobody else has a part', () => {
    expect(seen([ours]).reasons.map((one) => one.by.rule)).toEqual(['company']);
  });
});

describe('the rule trace (SPEC P11)', () => {
  test('tells who decided what, then the rule that spoke and those that had nothing to say', () => {
    const policy = merged([ours, theirs], [role(own, 'Ours', 'Payee')], { alwaysRequire: true });
    const step = nextStep({ ...situation({ subject: enrolled([bound('app')]) }), policy });
    const trace = ruleTrace(policy, step);
    expect(trace.map((one) => one.line)).toEqual([
      'mode',
      'rule',
      'rule',
      'rule',
      'rule',
      'frequency',
      'forbidden',
      'countries',
      'mailbox',
      'step',
    ]);
    expect(trace[0]).toMatchObject({ mode: 'enforced', by: { rule: 'role', role: 'Payee' } });
    expect(trace.slice(1, 5)).toMatchObject([
      { by: { rule: 'role' }, deadline: null, deadlineAt: null, every: null },
      { by: { companyName: 'Secretive' }, deadline: deadlines.longPast, every: 12 * hour },
      { by: { companyName: 'Ours' }, deadline: deadlines.before, every: 7 * day },
      { by: { rule: 'personal' }, every: null },
    ]);
    expect(trace.at(5)).toMatchObject({ every: 12 * hour, by: { companyName: 'Secretive' } });
    expect(trace.at(6)).toMatchObject({ kind: 'phone', now: true, by: [{ companyName: 'Secretive' }] });
    expect(trace.at(7)).toMatchObject({ countries: ['US'], by: [{ role: 'Payee' }] });
    expect(trace.at(8)).toEqual({ line: 'mailbox', first: true });
    const names = Object.keys(rules);
    expect(trace.at(9)).toEqual({
      line: 'step',
      step: 'verify',
      rule: 'second-factor',
      silent: names.slice(0, names.indexOf('second-factor')),
      stage: null,
      because: null,
      ways: ['app', 'recovery-code'],
    });
  });

  test('of somebody whom nothing asks is short', () => {
    const policy = merged([]);
    expect(ruleTrace(policy, nextStep(situation()))).toEqual([
      { line: 'mode', mode: 'off', by: null },
      { line: 'mailbox', first: true },
      expect.objectContaining({ line: 'step', step: 'finish', rule: 'done' }),
    ]);
  });

  test('names the page of an enrollment and the reason of a refusal', () => {
    const must = situation({ companies: [ours, theirs] });
    expect(ruleTrace(must.policy, nextStep(must)).at(-1)).toMatchObject({
      step: 'enroll',
      stage: 'announce',
      ways: [],
    });
    const disabled = situation({ subject: { ...enrolled([]), disabled: true } });
    expect(ruleTrace(disabled.policy, nextStep(disabled)).at(-1)).toMatchObject({ because: 'disabled', stage: null });
  });

  test('goes on with a factor that proves who somebody is and is not accepted (SPEC P3)', () => {
    const policy = merged([ours, theirs]);
    const before = { ...situation({ subject: enrolled([bound('phone')]) }), policy };
    const evidence = [...before.run.evidence, proof('phone', before.now)];
    const then = nextStep({ ...before, run: { ...before.run, evidence } });
    const trace = ruleTrace(asSeenBy(own, policy), nextStep(before), then);
    expect(trace.at(-2)).toMatchObject({ line: 'step', step: 'verify', ways: ['phone', 'recovery-code'] });
    expect(trace.at(-1)).toMatchObject({ line: 'then', step: 'enroll', stage: 'announce', ways: ['app'] });
    expect(JSON.stringify(trace)).not.toContain('Secretive');
  });

  test('tells an administrator no more than the policy that it is made of', () => {
    const whole = merged([ours, theirs], [role(foreign, 'Secretive', 'Hidden')]);
    const step = nextStep({ ...situation(), policy: whole });
    expect(JSON.stringify(step)).toContain('Secretive');
    const told = JSON.stringify(ruleTrace(asSeenBy(own, whole), step));
    for (const secret of ['Secretive', 'Hidden', foreign, deadlines.longPast.date]) expect(told).not.toContain(secret);
  });
});
