import { describe, expect, test } from 'vitest';
import { hour, minute } from '#domain/instant.ts';
import { inviteUser } from '#flows/directory/invite.ts';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import { atPassword, chooseApp, isSignedIn, mailedToken, saveRecoveryCode, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { overWire } from '../support/attack-wire.ts';

const chosen = 'ladders lean on seven walls';
const by = { operatingUser: 'deploy' };
const fields = (password: string) => ({ password, again: password });

onEveryEngine((target) => {
  const withoutPassword = (companies = ['Cedar Supply']) =>
    addPerson(target(), { companies, imported: 'without password' });

  const bundleOf = async ({ id }: Person) => {
    const bundle = await target().deps.store.loadUser(id);
    if (!bundle) throw new Error('nobody of that id');
    return bundle;
  };

  /** Invites a person; answers the token of the link, which is handed over and not mailed. */
  async function invite(person: Person): Promise<string> {
    const { link } = await inviteUser(target().deps, by, await bundleOf(person), { mail: false });
    return link.slice(link.lastIndexOf('/') + 1);
  }

  async function newBrowser(): Promise<Browser> {
    const browser = new Browser(target().address);
    await browser.open('/sign-in');
    return browser;
  }

  /** Presses the button of a link's page in a browser of its own. */
  async function press(token: string, kind = 'invitation'): Promise<{ status: number; browser: Browser }> {
    const browser = await newBrowser();
    const reply = await browser.post(`/${kind}/${token}`);
    browser.path = reply.location ?? browser.path;
    return { status: reply.status, browser };
  }

  const statuses = async (token: string, kind = 'invitation') => [
    (await (await newBrowser()).open(`/${kind}/${token}`)).status,
    (await press(token, kind)).status,
  ];

  async function maySignIn({ email }: Person, password: string): Promise<boolean> {
    const visitor = await atPassword(target(), email);
    await visitor.submit(`${visitor.base}/password`, { password });
    return isSignedIn(visitor);
  }

  describe('I9: the link of an invitation changes nothing until its button is pressed', () => {
    test('scanners that follow it by GET and HEAD change nothing', async () => {
      const token = await invite(await withoutPassword());
      const changes = await changesOf(target().peephole, async () => {
        for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) {
          const reply = await overWire(target().address, { method, path: `/invitation/${token}` });
          expect(reply.status).toBe(200);
        }
      });
      expect(changes).toEqual([]);
      expect((await press(token)).status).toBe(303);
    });

    test('pressed, it asks for a password; the first one signs in where nothing requires more, warns of nothing and ends nothing', async () => {
      const person = await withoutPassword();
      const { browser } = await press(await invite(person));
      expect(standsAt(browser)).toBe('new-password');
      expect(isSignedIn(browser)).toBe(false);
      await browser.submit(`${browser.base}/new-password`, fields(chosen));
      expect(browser.path).toBe('/account');
      expect(await maySignIn(person, chosen)).toBe(true);
      const kinds = (await target().deps.store.audit.recentOf(person.id, 50)).map((one) => one.kind);
      expect(kinds).toEqual(expect.arrayContaining(['invitation.sent', 'invitation.opened', 'password.set']));
      expect(kinds).not.toContain('password.replaced');
      expect(kinds).not.toContain('session.ended');
      const queued = await target().peephole.rows(`select kind from outbox where user_id = '${person.id}'`);
      expect(queued.filter((one) => one['kind'] === 'password-replaced')).toEqual([]);
    });
  });

  describe('I2: an invitation is spent once', () => {
    test('of twenty browsers that press its button at once, exactly one goes on', async () => {
      const token = await invite(await withoutPassword());
      const browsers: Browser[] = [];
      while (browsers.length < 20) browsers.push(await newBrowser());
      const replies = await Promise.all(browsers.map((one) => one.post(`/invitation/${token}`)));
      expect(replies.filter((one) => one.status === 303)).toHaveLength(1);
      expect(replies.filter((one) => one.status === 422)).toHaveLength(19);
    });

    test('seven days old it works no more; a minute before it does', async () => {
      const late = await invite(await withoutPassword());
      target().advance(7 * 24 * hour);
      expect(await statuses(late)).toEqual([422, 422]);
      const inTime = await invite(await withoutPassword());
      target().advance(7 * 24 * hour - minute);
      expect(await statuses(inTime)).toEqual([200, 303]);
    });

    test('used, superseded, too old, foreign, a disabled user’s and that of somebody who has a password by now: one page for all', async () => {
      const [used, old, gone, done] = [
        await withoutPassword(),
        await withoutPassword(),
        await withoutPassword(),
        await withoutPassword(),
      ];
      const tokens = [await invite(used), await invite(old), await invite(gone), await invite(done), 'A'.repeat(43)];
      await press(tokens[0] ?? '');
      await invite(old);
      await target().deps.store.transact((tx) => tx.setUserStatus(gone.id, 'disabled', target().deps.clock.now()));
      const other = await invite(done);
      const { browser } = await press(other);
      await browser.submit(`${browser.base}/new-password`, fields(chosen));
      const said = new Set<string>();
      for (const token of tokens) {
        const visitor = await newBrowser();
        const shown = await visitor.open(`/invitation/${token}`);
        expect(shown.status).toBe(422);
        said.add(shown.text.replaceAll(token, '').replaceAll(/value="[0-9a-f]+"/g, ''));
        expect((await press(token)).status).toBe(422);
      }
      expect(said.size).toBe(1);
    });

    test('a newer invitation ends what was begun with the older one', async () => {
      const person = await withoutPassword();
      const { browser } = await press(await invite(person));
      const newer = await invite(person);
      await browser.submit(`${browser.base}/new-password`, fields(chosen));
      expect(isSignedIn(browser)).toBe(false);
      expect(await maySignIn(person, chosen)).toBe(false);
      expect(await statuses(newer)).toEqual([200, 303]);
    });

    test('a user who is disabled on the way sets no password', async () => {
      const person = await withoutPassword();
      const { browser } = await press(await invite(person));
      await target().deps.store.transact((tx) => tx.setUserStatus(person.id, 'disabled', target().deps.clock.now()));
      await browser.submit(`${browser.base}/new-password`, fields(chosen));
      expect(isSignedIn(browser)).toBe(false);
      const held = (await bundleOf(person)).authenticators;
      expect(held).toEqual([]);
    });
  });

  describe('I9: an invitation is no reset, and a reset no invitation', () => {
    test('neither opens as the other, and trying spends neither', async () => {
      const [invited, member] = [await withoutPassword(), await addPerson(target(), { companies: ['Cedar Supply'] })];
      const invitation = await invite(invited);
      const visitor = await atPassword(target(), member.email);
      await visitor.submit(`${visitor.base}/forgot`);
      const reset = await mailedToken(target(), member.email);
      expect(await statuses(invitation, 'reset')).toEqual([422, 422]);
      expect(await statuses(reset, 'invitation')).toEqual([422, 422]);
      expect(await statuses(invitation, 'invitation')).toEqual([200, 303]);
      expect(await statuses(reset, 'reset')).toEqual([200, 303]);
    });

    test('who was invited and asks for a reset gets one; then the invitation opens nothing, and what it began is over', async () => {
      const person = await withoutPassword();
      const [first, second] = [await invite(person), await withoutPassword()];
      const opened = await press(first);
      const visitor = await atPassword(target(), person.email);
      await visitor.submit(`${visitor.base}/forgot`);
      const { browser } = await press(await mailedToken(target(), person.email), 'reset');
      await browser.submit(`${browser.base}/new-password`, fields(chosen));
      expect(browser.path).toBe('/account');
      await opened.browser.submit(`${opened.browser.base}/new-password`, fields('another wall of bricks and tiles'));
      expect(standsAt(opened.browser)).toBe('over');
      expect(await maySignIn(person, chosen)).toBe(true);
      expect(await statuses(await invite(second))).toEqual([200, 303]);
    });
  });

  describe('I6: where MFA is required an invitation satisfies none of it', () => {
    test('eight characters are enough then; the mailbox is not asked for again, the app is, and then the recovery code', async () => {
      const person = await withoutPassword(['Northwind Builders']);
      const { browser } = await press(await invite(person));
      await browser.submit(`${browser.base}/new-password`, fields('k9 ladder'));
      expect(standsAt(browser)).toBe('required');
      expect(isSignedIn(browser)).toBe(false);
      await browser.submit(`${browser.base}/set-up`);
      expect(standsAt(browser)).toBe('method');
      const seed = await chooseApp(browser);
      await browser.submit(`${browser.base}/app`, { code: nextCode(target(), { ...person, seed }) });
      await saveRecoveryCode(browser);
      expect(browser.path).toBe('/account');
    });

    test('where nothing requires it, fifteen characters are', async () => {
      const { browser } = await press(await invite(await withoutPassword()));
      const reply = await browser.post(`${browser.base}/new-password`, fields('k9 ladder'));
      expect(reply.status).toBe(422);
    });
  });

  describe('X6: the mail of an invitation', () => {
    test('rests sealed, goes to the address in the database, and names service, company and until when', async () => {
      const person = await withoutPassword(['Cedar Supply']);
      await inviteUser(target().deps, by, await bundleOf(person), { mail: true });
      const [row] = await target().peephole.rows(`select sealed_content from outbox where user_id = '${person.id}'`);
      const [mail] = await target().product.mails(person.email);
      const token = /\/invitation\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
      expect(JSON.stringify(row)).not.toContain(token);
      expect(mail?.subject).toBe('You are invited to Gatehouse');
      for (const part of ['Cedar Supply', person.email, 'Valid until', target().address]) {
        expect(mail?.text).toContain(part);
      }
      expect(await statuses(token)).toEqual([200, 303]);
      const stored = await target().peephole.tables(['links', 'audit_events', 'outbox']);
      expect(JSON.stringify([...stored])).not.toContain(token);
    });
  });
});
