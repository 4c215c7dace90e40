import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../support/attack-database.ts';
import { addCompany } from '../support/attack-people.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  inviteOne,
  invited,
  mailsTo,
  membershipIn,
  openConsole,
  somebody,
  stranger,
  wordsOf,
} from '../support/console-people.ts';
import { uploadedTo } from '../support/console-uploads.ts';
import { operating } from '../support/operators.ts';

const unseen = 'An\u200ba';

onEveryEngine((target) => {
  describe('a name holds no sign that nobody sees (SECURITY I5)', () => {
    test('at the doors of an administrator', async () => {
      const at = await openConsole(target());
      const path = `${at.directory}/invite`;
      await at.browser.open(path);
      const changes = await changesOf(target().peephole, async () => {
        const reply = await at.browser.post(path, { email: stranger(), name: unseen });
        expect([reply.status, reply.text.includes('href="#field-name"')]).toEqual([422, true]);
        expect(reply.text).toContain('invisible sign');
      });
      expect(changes).toEqual([]);
      await at.browser.open(await uploadedTo(at, `email,name\r\n${stranger()},${unseen}\r\n`));
      expect(wordsOf(at.browser.text)).toContain('Rows with problems 1 ');
    });

    test.each([
      [unseen, 'without invisible signs'],
      ['\u2800 \u2800', 'Type a name'],
      ['\u3164', 'Type a name'],
    ])('at the doors of an operator: %j', async (name, words) => {
      const { visitor } = await operating(target());
      await visitor.open('/operator/companies/new');
      const form = { company: '', language: 'en', zone: 'UTC', name };
      const key = /name="company" value="([^"]*)"/.exec(visitor.text)?.[1] ?? '';
      const reply = await visitor.post('/operator/companies/new', { ...form, company: key });
      expect([reply.status, wordsOf(reply.text).includes(words)]).toEqual([422, true]);
    });

    test('not of the first administrator either', async () => {
      const { visitor } = await operating(target());
      const company = `Harbor ${randomBytes(4).toString('hex')}`;
      const { companyId } = await addCompany(target(), company, { requireMfa: false, deadline: null });
      const path = `/operator/companies/${companyId}/administrator`;
      const email = stranger();
      expect((await visitor.post(path, { email, person: unseen })).status).toBe(422);
      expect(await membershipIn(target(), email, companyId)).toBeNull();
    });

    test('and one that a script or an emoji needs is kept', async () => {
      const at = await openConsole(target());
      for (const name of ['محمّد‌رضا', 'അനില്‍', '葛\u{e0100}城', 'Ana 👩‍👩‍👧']) {
        const email = stranger();
        await inviteOne(at, email, { name });
        expect((await membershipIn(target(), email, at.id))?.invitation?.name).toBe(name);
      }
    });
  });

  describe('a name that is a message stands in no mail of ours (SECURITY I9)', () => {
    test.each([
      'Call ０８００１２３４５６',
      'Call 0~8~0~0~1~2~3~4',
      'Call 0\u200b8\u200b0\u200b0',
      'Visit evil.\u200bcom/x now',
    ])('%j', async (name) => {
      const at = await openConsole(target());
      await target().deps.store.transact((tx) => tx.setDisplayName(at.admin.id, name));
      for (const email of [(await somebody(target())).email, stranger()]) {
        await invited(target(), at, email);
        const [mail = ''] = await mailsTo(target(), email, 1);
        expect(mail).toContain(at.name);
        expect(mail).not.toContain('Invited by');
        expect(mail).not.toContain(name.slice(0, 5));
      }
    });
  });
});
