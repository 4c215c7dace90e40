import { describe, expect, test } from 'vitest';
import { day, second } from '#domain/instant.ts';
import { openMailOffice } from '../support/mail-office.ts';
import { mailCompany, rollOutMails } from '../support/mail-samples.ts';

describe('mails to many and the outbox', () => {
  test('a mail whose answer was lost leaves again under the same Message-ID, with the same date', async () => {
    await using at = await openMailOffice({ connection: 2_000, greeting: 2_000, socket: 5_000, whole: 500 });
    const slow = at.smtp.holdBack(() => true);
    await at.queue(await at.join(), rollOutMails.announced);
    await at.round();
    expect(at.reports).toMatchObject([{ outcome: 'retry' }]);
    slow.goOn();
    at.clock.advance(10 * second);
    await at.round();
    expect(at.reports.at(-1)).toMatchObject({ outcome: 'delivered', attempts: 2 });
    const [first, second_] = [await at.smtp.take(), await at.smtp.take()];
    expect(first.message.messageId).toBe(second_.message.messageId);
    expect(first.message.attachments[0]?.content).toEqual(second_.message.attachments[0]?.content);
  });

  test('whoever is refused for good (550) counts as unreachable, and the others get theirs (SPEC P11)', async () => {
    await using at = await openMailOffice();
    const gone = await at.join();
    await at.smtp.setMode('reject');
    await at.queue(gone, rollOutMails['reminder-14']);
    await at.round();
    expect(at.reports).toMatchObject([{ outcome: 'given-up', attempts: 1 }]);
    const since = async () => (await at.store.loadPerson(mailCompany.id, gone.membership))?.unreachableSince;
    expect(await since()).toBe(at.clock.now());
    await at.smtp.setMode('accept');
    await at.queue(await at.join(), rollOutMails['reminder-14']);
    await at.round();
    expect(at.smtp.mails).toHaveLength(1);
  });

  test('a reminder that could not leave in time is not sent late; an announcement is of use for two weeks', async () => {
    await using at = await openMailOffice();
    await at.smtp.setMode('down');
    const ana = await at.join({ timeZone: 'America/Chicago' });
    await at.queue(ana, rollOutMails['reminder-14']);
    await at.queue(ana, rollOutMails.announced);
    at.clock.advance(2 * day);
    await at.smtp.setMode('accept');
    await at.round();
    expect(at.smtp.mails.map((one) => one.subject)).toEqual([
      'Northwind Builders requires a second step at Gatehouse from Monday, January 18, 2027',
    ]);
    await at.queue(ana, { ...rollOutMails.announced, now: at.clock.now() });
    at.clock.advance(14 * day);
    await at.round();
    expect(at.smtp.mails).toHaveLength(1);
  });
});
