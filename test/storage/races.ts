import type { AuditEvent } from '#domain/audit-event.ts';
import { minute } from '#domain/instant.ts';
import { nothingHeld } from '#domain/reset-rule.ts';
import { noAttempts } from '#domain/throttle.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import { applicationRaces } from './application-races.ts';
import { companyRaces } from './company-races.ts';
import * as made from './records.ts';
import { phone, phoneCode, smsRecord } from './sms-records.ts';

/** Something that only one of many may win. The stake is plain data: other processes get it as JSON. */
export interface Race<S = unknown> {
  /** Makes what is raced for. */
  readonly prepare: (store: Store) => Promise<S>;
  /** One contender; true: it won. */
  readonly contend: (store: Store, stake: S, contender: string) => Promise<boolean>;
}

/** Keeps the stake's type between the two halves of one race, and forgets it outside. */
const race = <S>(
  prepare: (store: Store) => Promise<S>,
  contend: (tx: StoreWrites, stake: S, contender: string) => Promise<boolean>,
): Race => ({
  prepare,
  contend: (store, stake, contender) => store.transact((tx) => contend(tx, stake as S, contender)),
});

const { now, later } = made;

const failed = { failures: 1, heldUntil: null, expiresAt: later(minute), version: 1 };

/** SECURITY I2: at most one of any number of requests gets what may be had once. */
export const races: Readonly<Record<string, Race>> = {
  'a TOTP step is accepted': race(
    async (store) => (await made.userWith(store, made.app, 70)).held.id,
    (tx, id) => tx.advanceTotpStep(id, 0, 71, now, noAttempts),
  ),
  'a recovery code is spent': race(
    async (store) => (await made.userWith(store, made.recoveryCode)).held.id,
    (tx, id) => tx.spendRecoveryCode(id, 0, now),
  ),
  'a recovery code is confirmed': race(
    async (store) => (await made.userWithPending(store, made.recoveryCode)).held.id,
    (tx, id) => tx.confirmRecoveryCode(id, 0, now),
  ),
  'a pending app is bound': race(
    async (store) => (await made.userWithPending(store, made.app)).held.id,
    (tx, id) => tx.bindApp(id, 0, 71, now),
  ),
  'one of several pending apps is bound': race(
    (store) => made.newUser(store),
    async (tx, user, contender) => {
      const app = made.app(user.id, { madeIn: `int_${contender}` as never });
      await tx.setAlwaysRequire(user.id, true);
      await tx.replacePending(app, now);
      return tx.bindApp(app.id, 0, 71, now);
    },
  ),
  'a code is issued to a phone': race(
    async (store) => (await made.userWith(store, phone)).held.id,
    (tx, id) => tx.issuePhoneCode(id, 0, phoneCode(made.id('interaction'))),
  ),
  'a code on a phone is spent': race(
    async (store) => {
      const { held } = await made.userWith(store, phone);
      const code = phoneCode(made.id('interaction'));
      await store.transact((tx) => tx.issuePhoneCode(held.id, 0, code));
      return { id: held.id, hash: code.hash };
    },
    (tx, { id, hash }) => tx.spendPhoneCode(id, 1, hash, now, noAttempts),
  ),
  'a pending phone is bound': race(
    async (store) => {
      const { held } = await made.userWithPending(store, phone);
      const code = phoneCode(made.id('interaction'));
      await store.transact((tx) => tx.issuePhoneCode(held.id, 0, code));
      return { id: held.id, hash: code.hash };
    },
    async (tx, { id, hash }) => (await tx.bindPhone(id, 1, hash, now, 10)) === 'bound',
  ),
  'one of two pending phones is bound': race(
    async (store) => {
      const user = await made.newUser(store);
      const phones = [1, 2].map(() => phone(user.id, { madeIn: made.id('interaction') }));
      const code = phoneCode(made.id('interaction'));
      await store.transact(async (tx) => {
        for (const one of phones) await tx.replacePending(one, now);
        for (const { id } of phones) await tx.issuePhoneCode(id, 0, code);
      });
      return { ids: phones.map((one) => one.id), hash: code.hash };
    },
    async (tx, { ids, hash }, contender) => {
      const id = ids[Number(contender.slice(-1)) % 2] ?? made.id('authenticator');
      return (await tx.bindPhone(id, 1, hash, now, 10)) === 'bound';
    },
  ),
  'a first method is bound, an app or a phone (SECURITY I6)': race(
    async (store) => {
      const user = await made.newUser(store);
      const [code, of] = [phoneCode(made.id('interaction')), { madeIn: made.id('interaction') }];
      const [one, other] = [made.app(user.id, of), phone(user.id, of)];
      await store.transact(async (tx) => {
        for (const pending of [one, other]) await tx.replacePending(pending, now);
        await tx.issuePhoneCode(other.id, 0, code);
      });
      return { user: user.id, app: one.id, phone: other.id, hash: code.hash };
    },
    async (tx, held, contender) => {
      await tx.setAlwaysRequire(held.user, true);
      if (!(await tx.isBoundExactly(held.user, []))) return false;
      if (Number(contender.slice(-1)) % 2 === 0) return tx.bindApp(held.app, 0, 71, now);
      return (await tx.bindPhone(held.phone, 1, held.hash, now, 10)) === 'bound';
    },
  ),
  'a first text message is recorded': race(
    (store) => made.newUser(store),
    (tx, user) => tx.recordSmsSending(smsRecord(user.id), null),
  ),
  'another text message is recorded': race(
    async (store) => {
      const user = await made.newUser(store);
      await store.transact((tx) => tx.recordSmsSending(smsRecord(user.id), null));
      return user;
    },
    (tx, user) => tx.recordSmsSending(smsRecord(user.id), 1),
  ),
  'a wrong code for a number that is not bound is counted': race(
    async (store) => {
      const user = await made.newUser(store);
      await store.transact((tx) => tx.recordSmsSending(smsRecord(user.id), null));
      return user;
    },
    (tx, user) => tx.recordSmsAttempt(user.id, 1, noAttempts),
  ),
  'a breaker opens': race(
    async (store) => {
      await store.transact((tx) => tx.reopenSmsCountry('NZ', now));
      return 'NZ' as const;
    },
    (tx, country) => tx.openSmsBreaker(country, now),
  ),
  'a country is reopened': race(
    async (store) => {
      await store.transact((tx) => tx.openSmsBreaker('HK', now));
      return 'HK' as const;
    },
    (tx, country) => tx.reopenSmsCountry(country, now),
  ),
  'an attempt is counted': race(
    async (store) => (await made.userWith(store, made.app)).held.id,
    (tx, id) => tx.recordAttempt(id, 0, noAttempts),
  ),
  'a first wrong password is counted': race(
    () => Promise.resolve(made.hash()),
    (tx, key) => tx.recordPasswordAttempt(key, null, failed),
  ),
  'another wrong password is counted': race(
    async (store) => {
      const key = made.hash();
      await store.transact((tx) => tx.recordPasswordAttempt(key, null, failed));
      return key;
    },
    (tx, key) => tx.recordPasswordAttempt(key, 1, { ...failed, failures: 2 }),
  ),
  'a first mailbox code is issued': race(
    (store) => made.newUser(store),
    (tx, user) => tx.issueMailboxCode(made.mailbox(user.id), null),
  ),
  'a mailbox code is spent': race(
    async (store) => {
      const user = await made.newUser(store);
      await store.transact((tx) => tx.issueMailboxCode(made.mailbox(user.id), null));
      return user;
    },
    (tx, user) => tx.spendMailboxCode(user.id, 1, now, noAttempts),
  ),
  'a link is made': race(
    (store) => made.newUser(store),
    (tx, user) => tx.createLink(made.link(user.id), made.oneSince(later(-minute))),
  ),
  'a link is spent': race(
    async (store) => {
      const link = made.link((await made.newUser(store)).id);
      await store.transact((tx) => tx.createLink(link, made.oneSince(now)));
      return link.tokenHash;
    },
    async (tx, token) => (await tx.spendLink(token, 'password-reset', now)) !== null,
  ),
  'an interaction advances': race(
    async (store) => {
      const run = made.interaction();
      await store.transact((tx) => tx.createInteraction(run));
      return run.id;
    },
    (tx, id) => tx.advanceInteraction(id, 1, { wrongCodes: 1 }),
  ),
  'a session ends': race(
    async (store) => {
      const session = made.session((await made.newUser(store)).id);
      await store.transact((tx) => tx.createSession(session));
      return session;
    },
    (tx, session) => tx.endSession(session.id, session.userId, 'signed-out', now),
  ),
  'an e-mail is taken': race(
    () => Promise.resolve(made.user().email),
    (tx, email) => tx.createUser(made.user({ email })),
  ),
  'a browser is new': race(
    (store) => made.newUser(store),
    (tx, user) => tx.rememberDevice(user.id, 'browser', now),
  ),
  'somebody becomes a member': race(
    async (store) => ({ user: await made.newUser(store), company: await made.newCompany(store) }),
    (tx, { user, company }) => tx.joinCompany(made.membership(user.id, company.id)),
  ),
  'one of the two last administrators is demoted (SPEC C2)': race(
    made.companyOfTwo,
    async (tx, { company, users }, contender) => {
      const user = users[Number(contender.slice(1)) % 2] ?? users[0];
      const held = await tx.holdMembership(user, company);
      if (!held?.membership.companyAdmin || held.isLastAdministrator) return false;
      return tx.setMembership({ ...held.membership, companyAdmin: false }, made.now);
    },
  ),
  'one of the two last administrators is disabled (SPEC C2)': race(
    made.companyOfTwo,
    async (tx, { users }, contender) => {
      const user = users[Number(contender.slice(1)) % 2] ?? users[0];
      return (await tx.holdAdministered(user)).length === 0 && tx.setUserStatus(user, 'disabled', now);
    },
  ),
  'of two last administrators one is disabled or the other demoted (SPEC C2)': race(
    made.companyOfTwo,
    async (tx, { company, users: [disabled, demoted] }, contender) => {
      if (Number(contender.slice(1)) % 2 === 0) {
        return (await tx.holdAdministered(disabled)).length === 0 && tx.setUserStatus(disabled, 'disabled', now);
      }
      const held = await tx.holdMembership(demoted, company);
      if (!held?.membership.companyAdmin || held.isLastAdministrator) return false;
      return tx.setMembership({ ...held.membership, directoryAdmin: false, companyAdmin: false }, made.now);
    },
  ),
  'a company is entitled': race(
    (store) => made.newCompany(store, { entitlement: 'unavailable' }),
    (tx, { id }) => tx.setEntitlement(id, 'available'),
  ),
  'a first policy is saved': race(
    (store) => made.newCompany(store),
    (tx, { id }) => tx.changePolicy(made.policy(id), null, nothingHeld),
  ),
  'a policy is changed (SPEC P8)': race(
    async (store) => {
      const { id } = await made.newCompany(store);
      await store.transact((tx) => tx.changePolicy(made.policy(id), null, nothingHeld));
      return id;
    },
    (tx, id) => tx.changePolicy(made.policy(id, { requireMfa: false }), 1, nothingHeld),
  ),
  ...applicationRaces,
  ...companyRaces,
  'a lease is taken': {
    prepare: () => Promise.resolve(made.hash()),
    contend: (store, name, contender) => store.upkeep.lease(name as string, contender, now, later(minute)),
  },
  'a value is put': {
    prepare: () => Promise.resolve(made.hash()),
    contend: async (store, name, contender) => (await store.upkeep.putOnce(name as string, contender)) === contender,
  },
  'a chain begins': {
    prepare: async (store) => {
      const event = made.event(made.id('company'));
      await store.transact((tx) => tx.appendAudit([event]));
      return event;
    },
    contend: (store, event, contender) =>
      store.audit.link(
        [{ event: event as AuditEvent, sequence: 1, previousHash: '0', hash: contender, linkedAt: null }],
        [],
      ),
  },
};

/** All contenders at once; answers how many won. */
export async function runRace(
  store: Store,
  name: string,
  stake: unknown,
  contenders: readonly string[],
): Promise<number> {
  const one = races[name];
  if (one === undefined) throw new Error(`there is no race "${name}"`);
  const won = await Promise.all(contenders.map((contender) => one.contend(store, stake, contender)));
  return won.filter(Boolean).length;
}

export const contenders = (team: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${team}${n}`);
