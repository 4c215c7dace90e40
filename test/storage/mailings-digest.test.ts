import { describe, expect, test } from 'vitest';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import {
  announced,
  at,
  bind,
  decide,
  mailingStage,
  member,
  on,
  queued,
  work,
  workAt,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

const full = { companyAdmin: true, directoryAdmin: true };

const digestsAt = async (stage: MailingStage, ...moments: readonly string[]) =>
  (await workAt(stage, ...moments)).filter((one) => one.endsWith('roll-out-digest'));

const statesOf = async ({ deps }: MailingStage, company: CompanyId) =>
  (await mailingsOf(deps, company)).filter((one) => one.kind === 'digest').map((one) => [one.slot, one.outcome]);

describe.each(engines)('the digest, on $name', (engine) => {
  test('comes to each enabled full administrator on Mondays at nine, once a week, in the company’s figures (SPEC P13)', async () => {
    await using stage = await mailingStage(engine, '2027-01-10T12:00:00Z');
    const company = await announced(stage, on('2027-06-01', 'America/Chicago'), { name: 'Harbor' });
    const admins: readonly UserId[] = [await member(stage, company, {}, full), await member(stage, company, {}, full)];
    await member(stage, company, {}, { companyAdmin: true });
    await member(stage, company, {}, { ...full, status: 'invited' });
    await member(stage, company, {}, { status: 'inactive' });
    const [enrolled] = admins;
    if (enrolled) await bind(stage, enrolled);
    expect(await digestsAt(stage, '2027-01-11T14:45:00Z')).toEqual([]);
    stage.clock.set(at('2027-01-11T15:00:00Z'));
    await work(stage);
    const mails = await queued(stage);
    expect(mails.map((one) => one.to)).toEqual(admins);
    expect(mails[0]?.values).toMatchObject({ company: 'Harbor', enrolled: '1 person', exempt: '2 people' });
    expect(mails[0]?.values['link']).toBe(`https://sign-in.example/admin/${company.id}/security/mfa/roll-out`);
    const later = ['2027-01-11T15:15:00Z', '2027-01-11T22:00:00Z', '2027-01-12T15:00:00Z', '2027-01-17T15:00:00Z'];
    expect(await digestsAt(stage, ...later)).toEqual([]);
    expect(await digestsAt(stage, '2027-01-18T16:30:00Z')).toHaveLength(2);
    expect(await statesOf(stage, company.id)).toEqual([['2027-W03', 'done']]);
  });

  test('comes while somebody has not enrolled, and until four weeks after the deadline', async () => {
    await using stage = await mailingStage(engine, '2027-01-10T12:00:00Z');
    const company = await announced(stage, on('2027-02-10'));
    const admin = await member(stage, company, {}, full);
    await bind(stage, admin);
    expect(await digestsAt(stage, '2027-01-11T09:00:00Z')).toEqual([]);
    expect(await statesOf(stage, company.id)).toEqual([['2027-W02', 'done']]);
    await member(stage, company);
    expect(await digestsAt(stage, '2027-02-08T09:00:00Z', '2027-03-08T09:00:00Z')).toHaveLength(2);
    expect(await digestsAt(stage, '2027-03-15T09:00:00Z')).toEqual([]);
  });

  test('does not come on the Monday on which it was decided, nor where nothing is required', async () => {
    await using stage = await mailingStage(engine, '2027-01-11T10:00:00Z');
    const company = await announced(stage, on('2027-06-01'));
    await member(stage, company, {}, full);
    await decide(stage, company.id, { requireMfa: false });
    await decide(stage, company.id, { requireMfa: true });
    expect(await digestsAt(stage, '2027-01-11T10:15:00Z', '2027-01-11T12:00:00Z')).toEqual([]);
    expect(await digestsAt(stage, '2027-01-18T09:00:00Z')).toHaveLength(1);
    await decide(stage, company.id, { requireMfa: false });
    expect(await digestsAt(stage, '2027-01-25T09:00:00Z')).toEqual([]);
  });

  test('tells how many enrolled in the last week', async () => {
    await using stage = await mailingStage(engine, '2026-12-20T12:00:00Z');
    const company = await announced(stage, on('2027-06-01'));
    await member(stage, company, {}, full);
    for (const moment of ['2026-12-29T12:00:00Z', '2027-01-06T12:00:00Z', '2027-01-09T12:00:00Z']) {
      stage.clock.set(at(moment));
      await bind(stage, await member(stage, company));
    }
    stage.clock.set(at('2027-01-11T09:00:00Z'));
    await work(stage);
    const [mail] = await queued(stage);
    expect(mail?.values).toMatchObject({ enrolled: '3 people', enrolledThisWeek: '2 people' });
  });
});
