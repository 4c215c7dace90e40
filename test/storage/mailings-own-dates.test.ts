import { describe, expect, test } from 'vitest';
import { asText } from '#courier/templates/as-text.ts';
import type { Body } from '#courier/templates/body.ts';
import { bodyOf } from '#courier/templates/templates.ts';
import type { MembershipId, UserId } from '#domain/identifiers.ts';
import { minute } from '#domain/instant.ts';
import { askReminders } from '#flows/roll-out/ask-reminders.ts';
import { extend } from '#flows/roll-out/extend.ts';
import type { CompanyRecord, UserRecord } from '#ports/records.ts';
import {
  announced,
  at,
  bind,
  decide,
  mailingStage,
  member,
  on,
  queued,
  require,
  work,
  type MailingStage,
} from '../support/mailing-stage.ts';
import { engines } from '../support/stores.ts';

const facts = { address: '192.0.2.7', userAgent: 'Firefox' };

/** As it is read: subject, text, and what the calendar is told. */
interface Read {
  readonly subject: string;
  readonly text: string;
  readonly event: Body['event'];
}

/** The mails to many to one reader since it was asked last. */
async function readBy(stage: MailingStage, reader: UserId): Promise<readonly Read[]> {
  const mails = await queued(stage);
  return mails
    .filter((one) => one.to === reader)
    .map(({ kind, language, values }) => {
      const body = bodyOf(kind, language, values);
      return { subject: body.subject, text: asText(body), event: body.event };
    });
}

async function onlyMail(stage: MailingStage, reader: UserId): Promise<Read> {
  const [mail, ...others] = await readBy(stage, reader);
  if (!mail || others.length > 0) throw new Error(`${others.length + (mail ? 1 : 0)} mails`);
  return mail;
}

async function membershipIn({ store }: MailingStage, user: UserId, company: CompanyRecord): Promise<MembershipId> {
  const held = (await store.loadUser(user))?.memberships.find((one) => one.company.id === company.id);
  if (!held) throw new Error('not of this company');
  return held.membership.id;
}

const paragraphs = ({ text }: Read): readonly string[] => text.split('\n\n');

describe.each(engines)('a reminder that an administrator asks for, on $name', (engine) => {
  /** Hugo of Harbor & Stone reminds Erin, who hears from Northwind Builders first. */
  async function reminded(erinIs: Partial<UserRecord>, harborOn = '2027-02-24') {
    const stage = await mailingStage(engine, '2027-01-20T14:00:00Z');
    const northwind = await announced(stage, on('2027-02-10'), { name: 'Northwind Builders' });
    const harbor = await announced(stage, on(harborOn), { name: 'Harbor & Stone' });
    await decide(stage, northwind.id, { helpContact: 'Ravi Shah, it@northwind.example' });
    await decide(stage, harbor.id, { helpContact: 'Hugo Berg, it@harbor.example' });
    const hugo = await member(stage, harbor, {}, { companyAdmin: true, directoryAdmin: true });
    await bind(stage, hugo);
    const erin = await member(stage, [northwind, harbor], erinIs);
    const by = { actor: hugo, as: 'administrator', facts } as const;
    const chosen = { by: 'hand', members: [await membershipIn(stage, erin, harbor)] } as const;
    expect(await askReminders(stage.deps, { by, user: hugo, company: harbor.id }, chosen)).toMatchObject({
      done: true,
    });
    await work(stage);
    return { stage, erin, mail: await onlyMail(stage, erin) };
  }

  test('names the company of that administrator, and beside it whose date counts, each with its own contact (SPEC P7)', async () => {
    const { stage, mail } = await reminded({});
    await using _ = stage;
    expect(mail.subject).toBe('In 21 days: Northwind Builders requires a second step at Harbor Gate');
    const said = paragraphs(mail);
    expect(said).toContain(
      'An administrator of Harbor & Stone has sent you this reminder. The earliest date that counts for you is that of Northwind Builders. You set your second step up once, for all your companies.',
    );
    expect(mail.text).not.toContain('An administrator of Northwind Builders');
    const after = (title: string) => said[said.indexOf(title) + 1];
    expect(after('From the administrators of Northwind Builders:')).toBe(
      '    Whom to ask: Ravi Shah, it@northwind.example',
    );
    expect(after('From the administrators of Harbor & Stone:')).toBe('    Whom to ask: Hugo Berg, it@harbor.example');
  });

  test('says so in French', async () => {
    const { stage, mail } = await reminded({ language: 'fr' });
    await using _ = stage;
    expect(paragraphs(mail)).toContain(
      'Un administrateur de Harbor & Stone vous a envoyé ce rappel. La première date qui compte pour vous est celle de Northwind Builders. Vous configurez votre deuxième étape une seule fois, pour toutes vos entreprises.',
    );
    expect(mail.text).toContain('De la part des administrateurs de Harbor & Stone');
    expect(mail.text).toContain('À qui s’adresser\u00a0: Hugo Berg, it@harbor.example');
  });

  test('names nobody else where the date of that company comes first, or on the same day', async () => {
    for (const date of ['2027-02-04', '2027-02-10']) {
      const { stage, mail } = await reminded({}, date);
      await using _ = stage;
      expect(mail.subject).toContain('Harbor & Stone requires a second step');
      expect(paragraphs(mail)).toContain('An administrator of Harbor & Stone has sent you this reminder.');
      expect(mail.text).not.toContain('Northwind');
    }
  });
});

describe.each(engines)('somebody who was given more time, on $name (SPEC P14)', (engine) => {
  const theirs = 'Monday, March 8, 2027, 00:00 Coordinated Universal Time';
  const companys = 'Monday, March 1, 2027, 00:00 Coordinated Universal Time';

  async function given(language = 'en') {
    const stage = await mailingStage(engine, '2027-01-20T14:00:00Z');
    const company = await announced(stage, on('2027-03-01'), { name: 'Meridian Civil' });
    const ana = await member(stage, company, { language });
    const by = { operatingUser: 'root' };
    const terms = { days: 7, reason: 'On leave' };
    const membership = await membershipIn(stage, ana, company);
    expect(await extend(stage.deps, { by, company: company.id }, membership, terms)).toMatchObject({ done: true });
    return { stage, company, ana };
  }

  test('is told the company’s date as the company’s, and their own as theirs, once it is given', async () => {
    const { stage, ana } = await given();
    await using _ = stage;
    const { subject, text, event } = await onlyMail(stage, ana);
    expect(subject).toBe(
      'More time for you: Meridian Civil requires your second step at Harbor Gate from Monday, March 8, 2027',
    );
    expect(text).toContain(`The company’s date is ${companys}; for you it is ${theirs}, 7 days later.`);
    expect(event?.at).toBe(at('2027-03-08T00:00:00Z'));
    expect(event?.text).toContain(`The company’s date is ${companys}; yours is 7 days later`);
  });

  test('is told of a moved date what the company moved it to, and what that is for them', async () => {
    const { stage, company, ana } = await given();
    await using _ = stage;
    await require(stage, company.id, on('2027-03-15'));
    stage.clock.advance(5 * minute);
    await work(stage);
    const [, mail, ...others] = await readBy(stage, ana);
    if (!mail) throw new Error('none');
    expect(others).toEqual([]);
    const movedTo = 'Monday, March 15, 2027, 00:00 Coordinated Universal Time';
    const own = 'Monday, March 22, 2027, 00:00 Coordinated Universal Time';
    expect(mail.subject).toMatch(/from Monday, March 15, 2027$/);
    expect(mail.text).toContain(`Meridian Civil has moved the date`);
    expect(mail.text).toContain(`It is now ${movedTo}.`);
    expect(paragraphs(mail)).toContain(`For you it is ${own}, 7 days later, because you were given more time.`);
    expect(mail.text).toContain(`Required of you from: ${own}\nThe company’s date: ${movedTo}`);
    expect(mail.event?.at).toBe(at('2027-03-22T00:00:00Z'));
  });

  test.each([
    [
      'en',
      `From ${companys}, Meridian Civil requires`,
      `For you it is ${theirs}, 7 days later, because you were given more time.`,
    ],
    [
      'fr',
      'À partir du lundi 1er mars 2027, 00:00, temps universel coordonné, Meridian Civil exige',
      'Pour vous, c’est le lundi 8 mars 2027, 00:00, temps universel coordonné, soit 7 jours plus tard, car vous avez reçu un délai.',
    ],
  ])('is reminded by their own date, with the reason, in %s', async (language, company, own) => {
    const { stage, ana } = await given(language);
    await using _ = stage;
    await queued(stage);
    stage.clock.set(at('2027-02-22T09:00:00Z'));
    await work(stage);
    const mail = await onlyMail(stage, ana);
    expect(mail.subject).toMatch(/^(In 14 days|Dans 14 jours)/);
    expect(mail.text).toContain(company);
    expect(paragraphs(mail)).toContain(own);
  });

  test('is reminded between the two dates of what holds already, and of what holds for them', async () => {
    const { stage, ana } = await given();
    await using _ = stage;
    await queued(stage);
    stage.clock.set(at('2027-03-05T09:00:00Z'));
    await work(stage);
    const { subject, text, event } = await onlyMail(stage, ana);
    expect(subject).toMatch(/^In 3 days: /);
    expect(text).toContain(`Since ${companys}, Meridian Civil requires a second step`);
    expect(text).toContain(`For you it is ${theirs}`);
    expect(text).toContain('If you have not set it up by then');
    expect(event?.at).toBe(at('2027-03-08T00:00:00Z'));
  });

  test('gets no reminder of that company by itself within two days of it; another’s comes all the same (SPEC P13, SECURITY I11)', async () => {
    await using stage = await mailingStage(engine, '2027-01-16T09:00:01Z');
    const [company, other] = [await announced(stage, on('2027-01-18')), await announced(stage, on('2027-01-25'))];
    const [ana, both] = [await member(stage, company), await member(stage, [company, other])];
    const giving = { by: { operatingUser: 'root' }, company: company.id };
    const terms = { days: 14, reason: 'On leave' };
    for (const one of [ana, both])
      expect(await extend(stage.deps, giving, await membershipIn(stage, one, company), terms)).toMatchObject({
        done: true,
      });
    await queued(stage);
    stage.clock.set(at('2027-01-18T09:00:00Z'));
    await work(stage);
    expect((await queued(stage)).map((one) => one.to)).toEqual([both]);
    stage.clock.set(at('2027-01-25T09:00:00Z'));
    await work(stage);
    expect((await queued(stage)).map((one) => one.to)).toContain(ana);
  });
});

describe.each(engines)('an earlier date of another company, on $name', (engine) => {
  test('is none where it is the same day: nothing earlier counts', async () => {
    await using stage = await mailingStage(engine, '2027-01-04T14:00:00Z');
    const companies = [
      await announced(stage, on('2027-03-01'), { name: 'North' }),
      await announced(stage, on('2027-05-01'), { name: 'South' }),
      await announced(stage, on('2027-05-02'), { name: 'West' }),
    ];
    const ana = await member(stage, companies);
    for (const { id } of companies.slice(0, 2)) await require(stage, id, on('2027-05-02'));
    stage.clock.advance(5 * minute);
    await work(stage);
    const mails = await readBy(stage, ana);
    expect(mails).toHaveLength(2);
    for (const { text } of mails) expect(text).not.toContain('an earlier date counts');
  });

  test('is told as that company’s, and with more time there as what it is for the reader', async () => {
    await using stage = await mailingStage(engine, '2027-01-04T14:00:00Z');
    const north = await announced(stage, on('2027-03-01'), { name: 'North' });
    const south = await announced(stage, on('2027-05-01'), { name: 'South' });
    const ana = await member(stage, [north, south]);
    const by = { operatingUser: 'root' };
    const terms = { days: 7, reason: 'On leave' };
    await extend(stage.deps, { by, company: north.id }, await membershipIn(stage, ana, north), terms);
    await queued(stage);
    await require(stage, south.id, on('2027-05-08'));
    stage.clock.advance(5 * minute);
    await work(stage);
    expect(paragraphs(await onlyMail(stage, ana))).toContain(
      'For you an earlier date counts: North requires a second step as of Monday, March 1, 2027, 00:00 Coordinated Universal Time, and of you as of Monday, March 8, 2027, 00:00 Coordinated Universal Time, because you were given more time. You set it up once, for all your companies.',
    );
  });
});
