import { describe, expect, test } from 'vitest';
import type { Route } from '#web/routes/route.ts';
import { routes } from '#web/routes/table.ts';
import { Browser } from '../support/attack-browser.ts';
import { acceptInteraction, others } from '../support/attack-access.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson } from '../support/attack-people.ts';
import { interactionIn, nameOf, pathOf, posts, routesOf, type Filling } from '../support/attack-routes.ts';
import {
  afterPassword,
  atCode,
  browserCookie,
  isSignedIn,
  mayEnterAccount,
  sessionCookie,
  signedIn,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import type { Reply } from '../support/visitor.ts';

describe('I1: every route stands on one side', () => {
  test('an interaction is accepted by a short list of routes and by no other', () => {
    const base = '/sign-in/:interaction';
    const forms = acceptInteraction.forms.map((name) => `POST ${base}/${name}`);
    // A form's address asked for by GET leads to the page whose turn it is.
    const pages = new Set(
      [...acceptInteraction.pages, ...acceptInteraction.forms].map((name) => `GET ${base}/${name}`),
    );
    const accepted = routesOf('interaction').map(nameOf);
    expect(accepted.toSorted()).toEqual([...forms, ...pages, `GET ${base}`].toSorted());
  });

  test.each(Object.entries(others))('%s: these routes and no other', (access, names) => {
    const found = routes.filter((route) => route.access === access).map(nameOf);
    expect(found.toSorted()).toEqual([...names].toSorted());
  });

  test.each([
    ['company', /^\/admin\/:company(?!\/teams\/)(\/|$)/],
    ['team', /^\/admin\/:company\/teams\/:team(\/|$)/],
    ['operator', /^\/operator(\/|$)/],
  ] as const)('%s: every route of that console, and no other', (access, address) => {
    const within = routes.filter((route) => address.test(route.path));
    expect(within.length).toBeGreaterThan(1);
    expect(within.filter((route) => route.access !== access).map(nameOf)).toEqual([]);
    expect(routesOf(access).filter((route) => !within.includes(route))).toEqual([]);
  });

  test('a fresh proof is asked for by forms only, and each of them says in words what it does', () => {
    const fresh = routes.filter((route) => 'fresh' in route && route.fresh);
    expect(fresh.filter((route) => route.method !== 'POST').map(nameOf)).toEqual([]);
    expect(fresh.filter((route) => !('label' in route) || route.label === undefined).map(nameOf)).toEqual([]);
  });
});

const request = (visitor: Browser, { method }: { method: string }, path: string): Promise<Reply> =>
  method === 'GET' ? visitor.request('GET', path) : visitor.post(path);

/** What each route answers: status, and where a redirect leads. */
async function answersOf(visitor: Browser, asked: readonly Route[], filling: Filling = {}): Promise<string[]> {
  const answers: string[] = [];
  for (const route of asked) {
    const { status, location } = await request(visitor, route, pathOf(route, filling));
    answers.push(`${nameOf(route)}: ${status} ${location?.replace(/\?.*/, '') ?? ''}`.trim());
  }
  return answers;
}

const all = (asked: readonly Route[], answer: string): string[] => asked.map((route) => `${nameOf(route)}: ${answer}`);

const ofSessions = routesOf('session', 'unsettled');
const ofConsoles = routesOf('company', 'team', 'operator');

/** Without a session a page leads to sign-in; a form of the consoles is drawn once more with what was typed, for none of it is a secret (SPEC S8). */
const strangersAnswers = (asked: readonly Route[]): string[] =>
  asked.map((route) => `${nameOf(route)}: ${isKept(route) ? '403' : '303 /sign-in'}`);

const isKept = (route: Route): boolean =>
  route.method === 'POST' && ofConsoles.includes(route) && !('takes' in route && route.takes === 'file');
const ofInteractions = routesOf('interaction');

onEveryEngine((target) => {
  describe('I1: a session exists only after all required factors', () => {
    test('with only an interaction, the password proved, every route of a session refuses', async () => {
      const visitor = await atCode(target(), await addPerson(target(), { enrolled: true }));
      const changes = await changesOf(target().peephole, async () => {
        expect(await answersOf(visitor, ofSessions)).toEqual(all(ofSessions, '303 /sign-in'));
        expect(await answersOf(visitor, ofConsoles)).toEqual(strangersAnswers(ofConsoles));
      });
      expect(changes).toEqual([]);
      expect(isSignedIn(visitor)).toBe(false);
    });

    test("an interaction's id and its browser's token are no session, whatever cookie they come in", async () => {
      const visitor = await atCode(target(), await addPerson(target(), { enrolled: true }));
      const browser = visitor.cookies.get(browserCookie) ?? '';
      const interaction = interactionIn(visitor.path);
      for (const planted of [browser, interaction, interaction.padEnd(43, 'A'), interaction.slice(4).padEnd(43, '_')]) {
        visitor.cookies.set(sessionCookie, planted);
        expect(await answersOf(visitor, ofSessions)).toEqual(all(ofSessions, '303 /sign-in'));
        visitor.cookies.set(sessionCookie, planted);
        expect(await answersOf(visitor, ofConsoles)).toEqual(strangersAnswers(ofConsoles));
      }
    });

    test('without any cookie every page of a session leads to sign-in, and every form is refused', async () => {
      const answers: string[] = [];
      const asked = [...ofSessions, ...ofConsoles];
      for (const route of asked) answers.push(...(await answersOf(new Browser(target().address), [route])));
      const expected = asked.map((one) => `${nameOf(one)}: ${one.method === 'GET' ? '303 /sign-in' : '403'}`);
      expect(answers).toEqual(expected);
    });

    test('with only a session the interactions of others answer 404, by every route', async () => {
      const other = await atCode(target(), await addPerson(target(), { enrolled: true }));
      const visitor = await signedIn(target(), await addPerson(target(), { enrolled: true }));
      const filling = { interaction: interactionIn(other.path) };
      const changes = await changesOf(target().peephole, async () => {
        expect(await answersOf(visitor, ofInteractions, filling)).toEqual(all(ofInteractions, '404'));
      });
      expect(changes).toEqual([]);
    });

    test('an interaction is unknown to another browser, by every route', async () => {
      const owner = await atCode(target(), await addPerson(target(), { enrolled: true }));
      const stranger = new Browser(target().address);
      await stranger.open('/sign-in');
      const filling = { interaction: interactionIn(owner.path) };
      const changes = await changesOf(target().peephole, async () => {
        expect(await answersOf(stranger, ofInteractions, filling)).toEqual(all(ofInteractions, '404'));
      });
      expect(changes).toEqual([]);
    });

    test.each(['int_', 'int_0', `int_${'0'.repeat(33)}`, `int_${'G'.repeat(32)}`, `ses_${'0'.repeat(32)}`, '%00', '*'])(
      'no interaction is called %s',
      async (id) => {
        const visitor = await atCode(target(), await addPerson(target(), { enrolled: true }));
        for (const path of [`/sign-in/${id}`, `/sign-in/${id}/code`]) {
          expect((await visitor.request('GET', path)).status).toBe(404);
        }
        expect((await visitor.post(`/sign-in/${id}/code`, { code: '123456' })).status).toBe(404);
      },
    );
  });

  describe('I7: no form jumps over a factor', () => {
    /** Every field that any form of an interaction reads, filled in as well as somebody could who knows the password only. */
    const everything = (password: string) => ({
      email: 'somebody@target.example',
      password,
      again: password,
      code: '000000',
      saved: 'yes',
      choice: 'elsewhere',
      kind: 'app',
      country: 'US',
      number: '+1 312 555 0167',
      to: '/account',
    });

    const stands = [
      { before: 'the code', enrolled: true, page: /\/code$/ },
      { before: 'a forced enrollment', enrolled: false, page: /\/required$/ },
    ];

    test.each(stands)('before $before no form but its own moves a sign-in on', async ({ enrolled, page }) => {
      const person = await addPerson(target(), { enrolled });
      const visitor = await afterPassword(target(), person);
      const { base } = visitor;
      const own = ['code', 'recovery', 'set-up', 'keep-going'].map((name) => `/sign-in/:interaction/${name}`);
      for (const route of posts().filter((one) => one.access === 'interaction' && !own.includes(one.path))) {
        await visitor.post(pathOf(route, { interaction: interactionIn(base) }), everything(person.password));
        expect([nameOf(route), visitor.cookies.has(sessionCookie)]).toEqual([nameOf(route), false]);
        expect((await visitor.open(base)).status).toBe(200);
        expect([nameOf(route), visitor.path]).toEqual([nameOf(route), expect.stringMatching(page)]);
      }
      expect(await mayEnterAccount(visitor)).toBe(false);
      const bound = await target().deps.store.loadUser(person.id);
      expect(bound?.authenticators.filter((one) => one.kind === 'app')).toHaveLength(enrolled ? 1 : 0);
    });

    test('"Keep going" gives time and nothing else', async () => {
      const visitor = await atCode(target(), await addPerson(target(), { enrolled: true }));
      await visitor.submit(`${visitor.base}/keep-going`);
      expect(visitor.path).toMatch(/\/code$/);
      expect(visitor.cookies.has(sessionCookie)).toBe(false);
    });

    test('no page of an interaction, asked for before its turn, is shown or changes anything', async () => {
      const visitor = await atCode(target(), await addPerson(target(), { enrolled: true }));
      const interaction = interactionIn(visitor.path);
      const shown = new Set(['code', 'recovery', 'methods', 'no-way'].map((name) => `/sign-in/:interaction/${name}`));
      const pages = ofInteractions.filter((one) => one.method === 'GET');
      const expected = pages.map((one) => {
        const answer = shown.has(one.path) ? '200' : `303 /sign-in/${interaction}/code`;
        return `${nameOf(one)}: ${answer}`;
      });
      const changes = await changesOf(target().peephole, async () => {
        expect(await answersOf(visitor, pages, { interaction })).toEqual(expected);
      });
      expect(changes).toEqual([]);
    });
  });
});
