import { describe, expect, test } from 'vitest';
import {
  ago,
  bound,
  company,
  enrolled,
  proof,
  situation,
  subject,
  type SituationParts,
} from '../../test/support/situations.ts';
import { askedByApplication } from './asked-by-application.ts';
import { day, hour, minute } from './instant.ts';
import { nextStep } from './next-step.ts';

const askedBy = (parts: SituationParts) => {
  const judged = situation(parts);
  return askedByApplication(judged, nextStep(judged));
};

const user = enrolled([bound('app')]);
const mfa = { level: 'mfa' } as const;
const inSession = (age: number, passwordAge = age): NonNullable<SituationParts['run']> => ({
  purpose: 'session',
  evidence: [proof('password', ago(passwordAge)), proof('app', ago(age))],
});

describe('a prompt names the application that decided it (SPEC P7, Y5)', () => {
  test('where nothing else asks for a second step', () => {
    expect(askedBy({ subject: user, application: mfa })).toBe('second-step');
    expect(askedBy({ subject: subject(), application: mfa })).toBe('second-step');
  });

  test('where what was proved is too old for it alone', () => {
    const run = inSession(2 * hour);
    expect(askedBy({ subject: user, run, companies: [company()], application: { since: ago(hour) } })).toBe(
      'fresh-proof',
    );
    expect(askedBy({ subject: user, run, application: { passwordSince: ago(minute), since: ago(minute) } })).toBe(
      'fresh-proof',
    );
  });
});

describe('and does not name it', () => {
  test('where a company asks for the same', () => {
    expect(askedBy({ subject: user, companies: [company()], application: mfa })).toBeNull();
    expect(askedBy({ subject: subject(), companies: [company()], application: mfa })).toBeNull();
  });

  test('where what was proved is too old for the company as well', () => {
    const parts = { subject: user, run: inSession(13 * hour, minute), companies: [company()] };
    expect(askedBy({ ...parts, application: { since: ago(hour) } })).toBeNull();
  });

  test('where it asks for less than there is, or for nothing', () => {
    const run = inSession(2 * hour);
    expect(askedBy({ subject: user, run, application: { ...mfa, since: ago(day) } })).toBeNull();
    expect(askedBy({ subject: user, run, companies: [company()] })).toBeNull();
  });

  test('before the first factor, when anybody is asked for a password', () => {
    expect(askedBy({ subject: null, run: { evidence: [] }, application: { ...mfa, since: ago(0) } })).toBeNull();
  });
});
