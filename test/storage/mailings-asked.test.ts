import { describe, expect, test } from 'vitest';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { day, minute } from '#domain/instant.ts';
import { NoLongerAllowed } from '#flows/directory/standing.ts';
import { askReminders } from '#flows/roll-out/ask-reminders.ts';
import { mailingsOf } from '#flows/roll-out/mailings.ts';
import type { ChosenReaders } from '#ports/mailings.ts';
import {
  announced,
  at,
  bind,
  decide,
  mailingStage,
  member,
  newCompany,
  on,
  queued,
  require,
  work,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

const everybody = { search: null, employer: null, site: null, group: null, method: null } as const;

const filtered = (over: Partial<Extract<ChosenReaders, { by: 'filter' }>>): ChosenReaders => ({
  by: 'filter',
  reach: 'must-enroll',
  ...everybody,
  ...over,
});

async function membershipOf({ store }: MailingStage, user: UserId): Promise<MembershipId> {
  const [held] = (await store.loadUser(user))?.memberships ?? [];
  if (!held) throw new Error('nobody’s');
  return held.membership.id;
}

const facts = { address: '192.0.2.7', userAgent: 'Firefox' };

async function office(engine: (typeof engines)[number], now = '2027-01-20T14:00:00Z') {
  const stage = await mailingStage(engine, now);
  const company = await announced(stage, on('2027-02-10'));
  const admin = await member(stage, company, {}, { companyAdmin: true, directoryAdmin: true });
  await bind(stage, admin);
  const ask = (chosen: ChosenReaders, by = admin, of: CompanyId = company.id) =>
    askReminders(stage.deps, { by: { actor: by, as: 'administrator', facts }, user: by, company: of }, chosen);
  const remindedBy = async (chosen: ChosenReaders): Promise<readonly UserId[]> => {
    expect(await ask(chosen)).toMatchObject({ done: true });
    await work(stage);
    return (await queued(stage)).filter((one) => one.values['asked'] === 'yes').map((one) => one.to);
  };
  return { stage, company, admin, ask, remindedBy };
}

describe.each(engines)('reminders that an administrator asks for, on $name (SPEC P12)', (engine) => {
  test('come at once to those who were chosen by hand and have not enrolled, and to nobody of another company', async () => {
    const { stage, company, admin, ask } = await office(engine);
    await using _ = stage;
    const [ana, ben, cleo] = [await member(stage, company), await member(stage, company), await member(stage, company)];
    await bind(stage, cleo);
    const stranger = await member(stage, await announced(stage, on('2027-02-10')));
    const members = await Promise.all([ben, cleo, stranger].map((one) => membershipOf(stage, one)));
    const asked = await ask({ by: 'hand', members });
    await work(stage);
    const mails = await queued(stage);
    expect(mails.map((one) => one.to)).toEqual([ben]);
    expect(mails[0]?.values).toMatchObject({ asked: 'yes', when: 'In 21 days' });
    expect(ana).not.toBe(ben);
    const events = (await stage.store.audit.unsealed(99)).filter((one) => one.stream === company.id);
    expect(events.map((one) => [one.kind, one.actor, one.detail['people'] ?? one.detail['queued']])).toEqual([
      ['reminders.asked', admin, 3],
      ['mailing.finished', null, 1],
    ]);
    expect(asked.done && events.every((one) => one.detail['mailing'] === asked.mailing)).toBe(true);
  });

  test('come to everybody who fits what a list showed', async () => {
    const { stage, company, remindedBy } = await office(engine);
    await using _ = stage;
    const place = (site: string) => member(stage, company, {}, { site });
    const [first, second, texting] = [await place('Dock 4'), await place('Dock 5'), await place('Dock 5')];
    await bind(stage, texting, 'phone');
    await bind(stage, await place('Dock 5'));
    const next = async (chosen: ChosenReaders) => {
      stage.clock.advance(day);
      return remindedBy(chosen);
    };
    expect(await next(filtered({ site: 'Dock 5' }))).toEqual([second, texting]);
    expect(await next(filtered({ reach: 'method-not-accepted' }))).toEqual([texting]);
    expect(await next(filtered({ reach: 'not-enrolled' }))).toEqual([]);
    expect(await next(filtered({ method: 'phone' }))).toEqual([texting]);
    expect(await next(filtered({ reach: 'everyone' }))).toEqual([first, second, texting]);
    expect(await next(filtered({ reach: 'enrolled' }))).toEqual([]);
    expect(await next(filtered({ reach: 'what a later version knows' }))).toEqual([]);
  });

  test('are at most one a day, a second press included, and come shortly after an announcement too', async () => {
    const { stage, company, remindedBy } = await office(engine);
    await using _ = stage;
    const ana = await member(stage, company);
    await require(stage, company.id, on('2027-02-17'));
    stage.clock.advance(5 * minute);
    await work(stage);
    expect((await queued(stage)).map((one) => one.kind)).toEqual(['deadline-moved']);
    expect(await remindedBy(filtered({}))).toEqual([ana]);
    expect(await remindedBy(filtered({}))).toEqual([]);
    stage.clock.set(at('2027-01-21T00:00:00Z'));
    expect(await remindedBy(filtered({}))).toEqual([ana]);
  });

  test('come after the deadline as well, and say since when', async () => {
    const { stage, company, ask } = await office(engine, '2027-02-12T14:00:00Z');
    await using _ = stage;
    const ana = await member(stage, company);
    await ask(filtered({}));
    await work(stage);
    const [mail] = await queued(stage);
    expect([mail?.to, mail?.values['inForce']]).toEqual([ana, 'yes']);
  });

  test('are refused where nothing is required, or the company is not entitled, and to who may not ask', async () => {
    const { stage, company, ask } = await office(engine);
    await using _ = stage;
    const other = await newCompany(stage);
    const clerk = await member(stage, company, {}, { directoryAdmin: true });
    await expect(ask(filtered({}), clerk)).rejects.toThrow(NoLongerAllowed);
    await expect(ask(filtered({}), clerk, (await announced(stage, on('2027-03-01'))).id)).rejects.toThrow(
      NoLongerAllowed,
    );
    expect(await ask(filtered({}), clerk, other.id)).toEqual({ done: false, because: 'no-deadline' });
    await decide(stage, company.id, { requireMfa: false });
    expect(await ask(filtered({}))).toEqual({ done: false, because: 'no-deadline' });
    await stage.store.transact((tx) => tx.setEntitlement(company.id, 'unavailable'));
    expect(await ask(filtered({}))).toEqual({ done: false, because: 'not-entitled' });
    expect(await mailingsOf(stage.deps, company.id)).toEqual([]);
  });
});
