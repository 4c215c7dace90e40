import { describe, expect, test } from 'vitest';
import { changesOf } from '../support/attack-database.ts';
import { newOffice, wordsOf, type Office } from '../support/attack-offices.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { changesTold, fillOne, personOf, sendDrawn, standing, type Wanted } from '../support/directory-people.ts';

onEveryEngine((target: () => Target) => {
  const one = (at: Office, wanted?: Wanted) => fillOne(target(), at, wanted);

  const eventsAbout = (at: Office, member: string) => changesTold(target(), at, member);

  describe('details', () => {
    const typed = { employer: ' Acme ', site: 'Site 7', group: '', language: 'fr' };

    test('are saved as typed without blanks around them, once, in the company’s audit trail without their words', async () => {
      const at = await newOffice(target());
      const member = await one(at, { group: 'Crew A' });
      const replies = [
        await sendDrawn(at, personOf(at, member), 'details', typed),
        await at.browser.post(`${personOf(at, member)}/details`, { ...typed, seen: '{"employer":null}' }),
      ];
      expect(replies.map(({ status, location }) => [status, location])).toEqual(
        [1, 2].map(() => [303, `${personOf(at, member)}?saved=details`]),
      );
      expect(await standing(target(), at, member)).toMatchObject({
        employer: 'Acme',
        site: 'Site 7',
        group: null,
        language: 'fr',
      });
      const events = await eventsAbout(at, member);
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({ stream: at.company, actor: at.admin.id });
      expect(events[0]?.detail).toMatchObject({ changed: 'employer, site, group, language', as: 'administrator' });
      expect(JSON.stringify(events)).not.toMatch(/Acme|Site 7/);
    });

    test('that somebody else changed meanwhile are not written over: 409 tells what stands, and keeps what was typed', async () => {
      const at = await newOffice(target());
      const member = await one(at, { employer: 'Before' });
      const seen = JSON.stringify({ employer: 'Before', site: null, group: null, language: null });
      await sendDrawn(at, personOf(at, member), 'details', { employer: 'By a colleague' });
      const stale = await at.browser.post(`${personOf(at, member)}/details`, { ...typed, employer: 'Mine', seen });
      expect(stale.status).toBe(409);
      expect(wordsOf(stale.text)).toContain('Somebody else changed this person');
      expect(wordsOf(stale.text)).toContain('Stands now: By a colleague');
      expect(stale.text).toContain('value="Mine"');
      expect((await standing(target(), at, member))?.employer).toBe('By a colleague');
      const now = /name="seen" value="([^"]*)"/.exec(stale.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
      const again = await at.browser.post(`${personOf(at, member)}/details`, { ...typed, employer: 'Mine', seen: now });
      expect(again.status).toBe(303);
      expect((await standing(target(), at, member))?.employer).toBe('Mine');
    });

    test('that are too long, hold what nobody sees, or no language are refused beside their field; malformed forms are 400', async () => {
      const at = await newOffice(target());
      const member = await one(at);
      const path = `${personOf(at, member)}/details`;
      const wrong = [
        { employer: 'x'.repeat(201) },
        { site: 'Site\u202e7' },
        { group: 'A\nB' },
        { language: 'xx' },
        { language: 'en-US-x-long' },
      ];
      const changes = await changesOf(target().peephole, async () => {
        for (const flaw of wrong) {
          const [field = ''] = Object.keys(flaw);
          const reply = await at.browser.post(path, { ...typed, seen: '', ...flaw });
          expect([field, reply.status]).toEqual([field, 422]);
          expect(reply.text).toContain(`href="#field-${field}"`);
          expect(reply.text).toContain(field === 'employer' ? 'value="Site 7"' : 'value=" Acme "');
        }
        for (const fields of [{}, { employer: 'x' }, { ...typed, language: undefined }]) {
          const sent = Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => !!pair[1]));
          expect((await at.browser.post(path, sent)).status).toBe(400);
        }
      });
      expect(changes).toEqual([]);
    });
  });
});
