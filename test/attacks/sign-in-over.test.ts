import { expect, test, vi } from 'vitest';
import type { ApplicationId } from '#domain/identifiers.ts';
import { day, hour } from '#domain/instant.ts';
import { eraseUser } from '#flows/directory/erase.ts';
import { disableUser } from '#flows/directory/user-status.ts';
import { resetMfa } from '#flows/recovery/reset-mfa.ts';
import type { UserBundle } from '#ports/records.ts';
import { begun, changing, chosen, security } from '../support/attack-account.ts';
import type { Browser } from '../support/attack-browser.ts';
import { confirm, freePerson, growOld, sendForm, switchOff } from '../support/attack-confirm.ts';
import { machine } from '../support/attack-offices.ts';
import { nextCode, type Person } from '../support/attack-people.ts';
import { atPassword, mailedToken, sessionsOf, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { startReceiver, verifiedLogout, type Receiver } from '../support/logout-receiver.ts';
import { application, applicationSession } from '../storage/application-records.ts';

/** Somebody who has just got into an application. */
interface Entered {
  readonly target: Target;
  readonly person: Person;
  readonly visitor: Browser;
}

const bundleOf = async ({ target, person }: Entered): Promise<UserBundle> => {
  const bundle = await target.deps.store.loadUser(person.id);
  if (!bundle) throw new Error('the person is gone');
  return bundle;
};

const newPassword = (visitor: Browser) =>
  visitor.submit(`${visitor.base}/new-password`, { password: chosen, again: chosen });

/** Whatever ends a sign-in (SPEC section 8, A4, S6, U1, U5). */
const endings: Readonly<Record<string, (of: Entered) => Promise<unknown>>> = {
  'Sign Out': ({ visitor }) => visitor.submit('/sign-out'),
  'Sign Out Everywhere Else, in another browser': async ({ target, person }) => {
    const other = await signedIn(target, person);
    await other.open(security);
    await other.submit(`${security}/sessions/end-others`);
  },
  'a password changed in another browser': async ({ target, person }) =>
    newPassword(await changing(target, person, 'password')),
  'a password forgotten and replaced': async ({ target, person }) => {
    const other = await atPassword(target, person.email);
    await other.submit(`${other.base}/forgot`);
    await other.submit(`/reset/${await mailedToken(target, person.email)}`);
    await newPassword(other);
  },
  'another sign-in in the same browser': async ({ target, person, visitor }) => {
    await visitor.open('/sign-in');
    await visitor.submit('/sign-in', { email: person.email });
    await visitor.submit(`${visitor.base}/password`, { password: person.password });
    await visitor.submit(`${visitor.base}/code`, { code: nextCode(target, person) });
  },
  'a reset of MFA': async (of) => resetMfa(of.target.deps, machine, await bundleOf(of), 'lost phone'),
  'a user who is disabled': ({ target, person }) => disableUser(target.deps, machine, person.id, false),
  'a user who is erased': async (of) => eraseUser(of.target.deps, machine, await bundleOf(of), false),
};

/** What makes another session of the same sign-in (SECURITY I14). */
const stepsUp: Readonly<Record<string, (of: Entered) => Promise<unknown>>> = {
  'a fresh proof': async ({ target, person, visitor }) => {
    growOld(target);
    await visitor.open(security);
    await sendForm(visitor, switchOff);
    await confirm(target, visitor, person);
  },
  'a password changed in this browser': async ({ person, visitor }) => {
    await begun(visitor, person, 'password');
    await newPassword(visitor);
  },
};

onEveryEngine((target) => {
  async function register({ uri }: Receiver): Promise<ApplicationId> {
    const { settings, ...record } = application();
    const made = { ...record, settings: { ...settings, backChannelLogoutUri: uri } };
    await target().deps.store.transact((tx) => tx.createApplication(made));
    return record.id;
  }

  /** Signs somebody in, and notes down that they got into an application with that. */
  async function enter(id: ApplicationId): Promise<Entered & { readonly sid: string }> {
    const { store, clock } = target().deps;
    const person = await freePerson(target());
    const visitor = await signedIn(target(), person);
    const [session] = await store.listSessions(person.id);
    if (!session) throw new Error('nobody is signed in');
    const { expiresAt } = session;
    const joined = applicationSession({ id: session.signInId, userId: person.id }, id, {
      beganAt: clock.now(),
      expiresAt,
    });
    await store.transact((tx) => tx.joinApplication(joined));
    return { target: target(), person, visitor, sid: joined.sid };
  }

  test('however a sign-in ends, its applications are told of it once; and never of a step up within it (SECURITY I14)', async () => {
    await using receiver = await startReceiver();
    const id = await register(receiver);
    const over = new Map<string, string>();
    for (const [how, end] of Object.entries(endings)) {
      const entered = await enter(id);
      await end(entered);
      over.set(entered.sid, how);
    }
    const prolonged = new Map<string, Entered>();
    for (const [how, stepUp] of Object.entries(stepsUp)) {
      const entered = await enter(id);
      await stepUp(entered);
      expect([how, await sessionsOf(target(), entered.person)]).toEqual([how, 1]);
      prolonged.set(entered.sid, entered);
    }
    const told = () =>
      receiver.sids().map((sid) => over.get(String(sid)) ?? (prolonged.has(String(sid)) ? 'stepped up' : ''));
    await vi.waitFor(() => expect(new Set(told())).toEqual(new Set(Object.keys(endings))), { timeout: 30_000 });
    for (const { visitor } of prolonged.values()) await visitor.submit('/sign-out');
    const all = [...over.keys(), ...prolonged.keys()];
    await vi.waitFor(() => expect(receiver.tokens).toHaveLength(all.length), { timeout: 30_000 });
    expect(new Set(receiver.sids())).toEqual(new Set(all));
    await verifiedLogout(target().deps, receiver.tokens.at(-1) ?? '', id);
  });

  test('a sign-in that nobody ended is over when it expires (SPEC P10)', async () => {
    await using receiver = await startReceiver();
    const { sid } = await enter(await register(receiver));
    target().advance(30 * day - hour);
    const later = await enter(await register(receiver));
    target().advance(hour);
    await vi.waitFor(() => expect(receiver.sids()).toEqual([sid]), { timeout: 30_000 });
    await later.visitor.submit('/sign-out');
    await vi.waitFor(() => expect(receiver.sids()).toEqual([sid, later.sid]), { timeout: 30_000 });
  });
});
