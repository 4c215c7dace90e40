import { isZone } from '#domain/deadline.ts';
import { named, when, type Check } from '../check.ts';
import type { Facts } from '../facts.ts';

/** Those who can sign in, or nobody where the database was not looked at. */
const able = ({ database }: Facts) =>
  database?.operators.filter((one) => one.status === 'active' && one.hasPassword) ?? [];

/** An administrator who is locked out needs another one (SPEC P11, A3). */
const administratorsNeeded = 2;

/** Operators, administrators, and the rules that depend on them. */
export const peopleChecks: readonly Check[] = [
  {
    name: 'operators-none',
    look: (facts) =>
      when(facts.database !== null && able(facts).length === 0, () => ({
        severity: 'danger',
        found: 'No operator can sign in.',
        why: 'Operators are who helps when the administrators of a company cannot, and nobody can name them to people.',
        remedy: 'gatehouse setup --email … --name …',
      })),
  },
  {
    name: 'operators-one',
    look: (facts) =>
      when(able(facts).length === 1, () => ({
        severity: 'warning',
        found: `There is one operator alone: ${able(facts)[0]?.email}.`,
        why: 'Nobody resets themselves: an operator who loses the device and the recovery code is helped on the machine only.',
        remedy: 'gatehouse user create --operator --email … --name …',
      })),
  },
  {
    name: 'operators-not-enrolled',
    look: (facts) => {
      const waiting = able(facts).filter((one) => !one.hasApp);
      return when(waiting.length > 0, () => ({
        severity: 'warning',
        found: `These operators have no authenticator app yet: ${named(waiting.map((one) => one.email))}.`,
        why: 'Until then a password and a mailbox are all that it takes to become an operator.',
        remedy: 'ask them to sign in: they set up the app there',
      }));
    },
  },
  {
    name: 'administrators-few',
    look: ({ database }) => {
      const few = database?.requiring.filter((one) => one.enrolledAdministrators < administratorsNeeded) ?? [];
      return when(few.length > 0, () => ({
        severity: 'warning',
        found: `These companies require MFA with fewer than two enrolled administrators: ${named(few.map((one) => `${one.name} (${one.enrolledAdministrators})`))}.`,
        why: 'An administrator who is locked out is helped by another one who is enrolled: where there is none, only by an operator.',
        remedy: 'gatehouse member set WHO --company … --admin, and let them set up an app',
      }));
    },
  },
  {
    name: 'zones',
    look: ({ database }) => {
      const wrong = database?.requiring.filter((one) => !isZone(one.zone)) ?? [];
      return when(wrong.length > 0, () => ({
        severity: 'danger',
        found: `The deadlines of these companies stand in zones that this system does not know: ${named(wrong.map((one) => `${one.name} (${one.zone})`))}.`,
        why: 'When they begin cannot be told, so that their people cannot sign in.',
        remedy: 'gatehouse policy set COMPANY --time-zone America/Chicago',
      }));
    },
  },
  {
    name: 'demo-data',
    look: ({ process, database }) =>
      when(process?.development === false && database?.hasDemo === true, () => ({
        severity: 'danger',
        found: 'The database holds the demo people.',
        why: 'Their password, setup key and recovery code stand in the README.',
        remedy: 'start production on an empty database, or gatehouse user erase each of them',
      })),
  },
];
