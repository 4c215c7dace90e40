import { second } from '#domain/instant.ts';
import type { DatabaseFacts } from '#ports/installation.ts';
import { when, type Check } from '../check.ts';
import type { Facts } from '../facts.ts';

type PostgresFacts = Extract<DatabaseFacts, { readonly engine: 'postgres' }>;

const postgres = ({ database }: Facts): PostgresFacts | null =>
  database?.facts.engine === 'postgres' ? database.facts : null;

const isThisMachine = (host: string): boolean =>
  host === '' ||
  host === 'localhost' ||
  host === '::1' ||
  host === '[::1]' ||
  host.startsWith('127.') ||
  host.startsWith('/');

const isRemote = ({ process }: Facts): boolean =>
  process !== null && process.databaseHost !== null && !isThisMachine(process.databaseHost);

/** Beyond the first a node does not answer (DESIGN 2); below the second nobody notices. */
const skews = { danger: 2 * second, warning: second / 2 } as const;

/** The database, and the clock beside it. */
export const databaseChecks: readonly Check[] = [
  {
    name: 'database',
    look: ({ cannotOpen }) =>
      when(cannotOpen !== null, () => ({
        severity: 'danger',
        found: cannotOpen ?? '',
        why: 'With this the server does not start, and the checks of what is in the database were left out.',
        remedy: 'as the message says; then run the doctor again',
      })),
  },
  {
    name: 'database-not-made',
    look: ({ isNew }) =>
      when(isNew, () => ({
        severity: 'warning',
        found: 'There is no database yet; the checks of what is in it were left out.',
        why: 'Nobody can sign in.',
        remedy: 'gatehouse setup --email … --name …',
      })),
  },
  {
    name: 'database-durability',
    look: (facts) => {
      const { fsync, fullPageWrites } = postgres(facts) ?? { fsync: 'on', fullPageWrites: 'on' };
      return when(fsync !== 'on' || fullPageWrites !== 'on', () => ({
        severity: 'danger',
        found: `PostgreSQL has fsync = ${fsync} and full_page_writes = ${fullPageWrites}.`,
        why: 'A crash of its machine can damage the database, and lose sign-ins and spent codes that were acknowledged.',
        remedy: 'alter system set fsync = on; alter system set full_page_writes = on; then restart PostgreSQL',
      }));
    },
  },
  {
    name: 'database-in-the-clear',
    look: (facts) =>
      when(isRemote(facts) && postgres(facts)?.encrypted === false, () => ({
        severity: 'danger',
        found: `The connection to PostgreSQL at ${facts.process?.databaseHost} is not encrypted.`,
        why: 'Everything that is stored crosses the network in the clear.',
        remedy: 'DATABASE_URL=postgres://…?sslmode=verify-full',
      })),
  },
  {
    name: 'clock',
    look: ({ skew }) =>
      when(skew !== null && Math.abs(skew) > skews.warning, () => ({
        severity: Math.abs(skew ?? 0) > skews.danger ? 'danger' : 'warning',
        found: `The clock of this machine is ${Math.abs((skew ?? 0) / second).toFixed(1)} s ${(skew ?? 0) > 0 ? 'ahead of' : 'behind'} the database's.`,
        why: 'Servers correct theirs to the database; if the database is the one that is wrong, no code of an authenticator app is right.',
        remedy: 'let NTP set both clocks (timedatectl set-ntp true)',
      })),
  },
];
