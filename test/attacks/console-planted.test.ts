import { expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { confirm, growOld, sendForm } from '../support/attack-confirm.ts';
import { addPerson } from '../support/attack-people.ts';
import { sessionCookie } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { membershipIn, openConsole, wordsOf, type Console } from '../support/console-people.ts';
import { uploadedTo } from '../support/console-uploads.ts';

onEveryEngine((target) => {
  /** Another browser that holds the cookie of a session. */
  async function thiefOf({ browser }: Console): Promise<Browser> {
    const thief = new Browser(target().address);
    await thief.open('/sign-in');
    thief.cookies.set(sessionCookie, browser.cookies.get(sessionCookie) ?? '');
    return thief;
  }

  test('lists that thieves of the session sent from elsewhere push nothing out that waits in its own browser', async () => {
    const at = await openConsole(target());
    const own = await uploadedTo(at, 'email\nana@elsewhere.example\n');
    for (let thieves = 0; thieves < 5; thieves += 1) {
      const theirs = { ...at, browser: await thiefOf(at) };
      for (let lists = 0; lists < 6; lists += 1) {
        target().advance(1);
        const list = await uploadedTo(theirs, 'email\nben@elsewhere.example\n');
        expect((await theirs.browser.request('GET', list)).status).toBe(200);
      }
    }
    expect((await at.browser.request('GET', own)).status).toBe(200);
    const kept = await target().peephole.rows(`select id from drafts where user_id = '${at.admin.id}'`);
    expect(kept).toHaveLength(20);
  });

  test('a form that a thief of the session sent from elsewhere waits for nobody else (SPEC S8)', async () => {
    const at = await openConsole(target());
    const person = await addPerson(target(), { companies: [at.name] });
    const member = (await membershipIn(target(), person.email, at.id))?.id ?? '';
    growOld(target());
    const thief = await thiefOf(at);
    const page = `${at.directory}/people/${member}`;
    await thief.open(page);
    await sendForm(thief, `${page}/permissions`, { seen: '{}', 'company-admin': 'yes', 'directory-admin': 'yes' });
    const drafts = await target().peephole.rows(`select id from drafts where user_id = '${at.admin.id}'`);
    expect(drafts).toHaveLength(1);
    const waiting = `/account/again/${String(drafts[0]?.['id'])}`;
    expect((await at.browser.request('GET', waiting)).status).toBe(404);
    expect((await thief.request('GET', waiting)).status).toBe(200);
  });

  test('a form that waits tells whom it concerns as the database has it, and what would hold', async () => {
    const at = await openConsole(target());
    const person = await addPerson(target(), { companies: [at.name] });
    const member = (await membershipIn(target(), person.email, at.id))?.id ?? '';
    growOld(target());
    const page = `${at.directory}/people/${member}`;
    await at.browser.open(page);
    const lie = { who: 'Somebody Else', seen: '{}', 'company-admin': 'yes' };
    await sendForm(at.browser, `${page}/permissions`, lie);
    await confirm(target(), at.browser, at.admin);
    const words = wordsOf(at.browser.text);
    expect(words).toContain(person.email);
    expect(words).toContain('Admin tool: security settings');
    expect(words).not.toContain('Somebody Else');
  });
});
