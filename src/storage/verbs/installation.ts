import { sql, type ExpressionBuilder } from 'kysely';
import type { DatabaseFacts, Installation } from '#ports/installation.ts';
import type { Channel } from '#ports/outbox.ts';
import type { On, Verbs } from '../engine.ts';
import { isAdministering } from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import type { Flag, Schema } from '../schema.ts';
import { firstOf, rowsOf, statement } from '../statement.ts';

/** Whether the user of the row at hand has something of a kind bound, as a flag: PostgreSQL has truth values of its own. */
const isBound = (eb: ExpressionBuilder<Schema, 'users'>, kind: 'app' | 'password') =>
  eb
    .case()
    .when(
      eb.exists(
        eb
          .selectFrom('authenticators as held')
          .select('held.id')
          .whereRef('held.user_id', '=', 'users.id')
          .where('held.kind', '=', kind)
          .where('held.bound_at', 'is not', null)
          .where('held.unbound_at', 'is', null)
          .where('held.disabled_at', 'is', null),
      ),
    )
    .then(sql.lit<Flag>(1))
    .else(sql.lit<Flag>(0))
    .end();

const everyOperator = statement((query, _hole: object) =>
  query
    .selectFrom('users')
    .select((eb) => [
      'users.id',
      'users.email',
      'users.status',
      isBound(eb, 'password').as('password'),
      isBound(eb, 'app').as('app'),
    ])
    .where('users.operator', '=', 1)
    .orderBy('users.email'),
);

const everyRequiring = statement((query, _hole: object) =>
  query
    .selectFrom('policies')
    .innerJoin('companies', 'companies.id', 'policies.company_id')
    .select((eb) => [
      'companies.name',
      'policies.frequency',
      'policies.sms_allowed as sms',
      'policies.deadline_zone as zone',
      eb
        .selectFrom('memberships as administers')
        .innerJoin('users as administrator', 'administrator.id', 'administers.user_id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('administers.company_id', '=', 'companies.id')
        .where(isAdministering('administers'))
        .where('administrator.status', '=', 'active')
        .where((where) =>
          where.exists(
            where
              .selectFrom('authenticators as held')
              .select('held.id')
              .whereRef('held.user_id', '=', 'administrator.id')
              .where('held.kind', 'in', ['app', 'phone'])
              .where('held.bound_at', 'is not', null)
              .where('held.unbound_at', 'is', null)
              .where('held.disabled_at', 'is', null),
          ),
        )
        .as('enrolled'),
    ])
    .where('policies.require_mfa', '=', 1)
    .where('companies.entitlement', '=', 'available')
    .orderBy('companies.name'),
);

const oldest = statement((query, hole: { channel: Channel }) =>
  query
    .selectFrom('outbox')
    .select((of) => of.fn.min('queued_at').as('at'))
    .where('channel', '=', hole.channel)
    .where('done_at', 'is', null),
);

const sqliteFacts = statement((query, _hole: object) =>
  query.selectNoFrom(sql<string>`sqlite_version()`.as('version')),
);

const postgresFacts = statement((query, _hole: object) =>
  query.selectNoFrom([
    setting('server_version').as('version'),
    setting('synchronous_commit').as('synchronousCommit'),
    setting('fsync').as('fsync'),
    setting('full_page_writes').as('fullPageWrites'),
    sql<boolean>`exists (select from pg_stat_ssl where pid = pg_backend_pid() and ssl)`.as('encrypted'),
    sql<number>`(select count(*) from pg_stat_replication)`.as('replicas'),
  ]),
);

const setting = (name: string) => sql<string>`current_setting(${sql.lit(name)})`;

async function databaseFacts(on: On): Promise<DatabaseFacts> {
  const { name: engine } = on.engine;
  const facts =
    engine === 'postgres'
      ? spread('postgres', await firstOf(on, postgresFacts, {}))
      : spread('sqlite', await firstOf(on, sqliteFacts, {}));
  if (facts === null) throw new Error('the database says nothing of itself');
  return facts;
}

const spread = <E extends string, F>(engine: E, facts: F | null): ({ readonly engine: E } & F) | null =>
  facts && { ...facts, engine };

/** What `gatehouse setup` and `gatehouse doctor` look at. */
export const installationVerbs: Verbs<Installation> = {
  operators: (on) => async () =>
    (await rowsOf(on, everyOperator, {})).map(({ password, app, ...row }) => ({
      ...row,
      hasPassword: fromFlag(password),
      hasApp: fromFlag(app),
    })),
  requiringCompanies: (on) => async () =>
    (await rowsOf(on, everyRequiring, {})).map(({ zone, enrolled, sms, ...row }) => ({
      ...row,
      smsAllowed: fromFlag(sms),
      zone: zone ?? '',
      enrolledAdministrators: enrolled ?? 0,
    })),
  oldestWaiting: (on) => async (channel) => (await firstOf(on, oldest, { channel }))?.at ?? null,
  databaseFacts: (on) => () => databaseFacts(on),
};
