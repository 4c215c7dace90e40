import { describe, expect, test } from 'vitest';
import {
  bound,
  company,
  deadlines,
  enrolled,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { personalRuleOf } from './personal-rule.ts';

const rule = (parts: SituationParts) => personalRuleOf(situation(parts));
const app = { subject: enrolled([bound('app')]) };
const on = { personal: { alwaysRequire: true } };

describe('"Always require 2FA to log into my account" (SPEC U4)', () => {
  test('is as its user decided where nothing requires MFA', () => {
    expect(rule({ ...app, ...on })).toBe('on');
    expect(rule(app)).toBe('off');
    expect(rule({ ...app, companies: [company({ requireMfa: false })] })).toBe('off');
    expect(rule({ ...app, companies: [company({ entitled: false })], ...on })).toBe('on');
  });

  test.each([
    ['a company from its deadline on', { companies: [company()] }],
    ['a company before its deadline', { companies: [company({ deadline: deadlines.before })] }],
    ['operating the service', { personal: { operator: true } }],
  ])('is locked by %s, whatever was decided', (_, parts) => {
    expect(rule({ ...app, ...parts })).toBe('locked');
    expect(
      rule({ ...app, ...parts, personal: { ...on.personal, ...('personal' in parts ? parts.personal : {}) } }),
    ).toBe('locked');
  });

  test('is nothing to somebody who has enrolled nothing', () => {
    expect(rule({ ...on })).toBe('none');
    expect(rule({ companies: [company()], ...on })).toBe('none');
    expect(rule({ subject: null })).toBe('none');
    expect(rule({ subject: subject() })).toBe('none');
  });
});
