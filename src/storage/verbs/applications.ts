import { sql, type ExpressionBuilder } from 'kysely';
import type { ApplicationId, ApplicationSecretId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type {
  ApplicationReads,
  ApplicationSecretRecord,
  ApplicationWrites,
  LoadedApplication,
} from '#ports/applications.ts';
import type {
  ApplicationConsentTable,
  ApplicationLogoTable,
  ApplicationSecretTable,
  ApplicationTable,
} from '../applications-schema.ts';
import { forUpdate, type Engine, type Verbs } from '../engine.ts';
import { fromJson } from '../json.ts';
import {
  applicationColumns,
  applicationRecord,
  applicationRow,
  type ApplicationRow,
  consentColumns,
  consentRecord,
  consentRow,
  logoColumns,
  logoRecord,
  logoRow,
  secretColumns,
  secretRecord,
  secretRow,
} from '../rows/applications.ts';
import type { Json, Schema } from '../schema.ts';
import { changed, changedOne, firstOf, pick, rowsOf, statement } from '../statement.ts';
import { rowOf, type Tuple } from '../tuple.ts';

export const logoMark = (eb: ExpressionBuilder<Schema, 'applications'>) =>
  eb
    .selectFrom('application_logos as logo')
    .select('logo.mark')
    .whereRef('logo.application_id', '=', 'applications.id');

/** Past its end nobody proves themselves with it. */
const isLive = (eb: ExpressionBuilder<Schema, 'application_secrets'>, now: Instant) =>
  eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]);

export const liveSecrets = (eb: ExpressionBuilder<Schema, 'applications'>, now: Instant, engine: Engine) =>
  eb
    .selectFrom('application_secrets')
    .select(engine.tuples<ApplicationSecretTable>(secretColumns).as('rows'))
    .whereRef('application_id', '=', 'applications.id')
    .where((of) => isLive(of, now));

const load = statement((query, hole: { id: ApplicationId; now: Instant }, engine) =>
  query
    .selectFrom('applications')
    .select(applicationColumns)
    .select((eb) => [logoMark(eb).as('logo_mark'), liveSecrets(eb, hole.now, engine).as('secrets')])
    .where('id', '=', hole.id),
);

const list = statement((query, _hole: object) =>
  query
    .selectFrom('applications')
    .select(applicationColumns)
    .select((eb) => logoMark(eb).as('logo_mark'))
    .orderBy('short_name'),
);

const findLogo = statement((query, hole: { id: ApplicationId }) =>
  query.selectFrom('application_logos').select(logoColumns).where('application_id', '=', hole.id),
);

const findConsent = statement((query, hole: { user: UserId; application: ApplicationId }) =>
  query
    .selectFrom('application_consents')
    .select(consentColumns)
    .where('user_id', '=', hole.user)
    .where('application_id', '=', hole.application),
);

const newestFirst = (a: ApplicationSecretRecord, b: ApplicationSecretRecord): number =>
  b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1);

/** An application's row, beside its secrets that live. */
export function loadedApplication(
  row: ApplicationRow & { readonly secrets: Json<readonly Tuple<ApplicationSecretTable>[]> | null },
): LoadedApplication {
  const secrets = row.secrets === null ? [] : fromJson(row.secrets);
  return {
    application: applicationRecord(row),
    secrets: secrets.map((one) => secretRecord(rowOf(secretColumns, one))).toSorted(newestFirst),
  };
}

export const applicationReads: Verbs<ApplicationReads> = {
  loadApplication: (on) => async (id, now) => {
    const row = await firstOf(on, load, { id, now });
    return row && loadedApplication(row);
  },
  listApplications: (on) => async () => (await rowsOf(on, list, {})).map(applicationRecord),
  loadLogo: (on) => async (id) => {
    const row = await firstOf(on, findLogo, { id });
    return row && logoRecord(row);
  },
  loadConsent: (on) => async (user, application) => {
    const row = await firstOf(on, findConsent, { user, application });
    return row && consentRecord(row);
  },
};

const insert = statement((query, row: ApplicationTable) =>
  query
    .insertInto('applications')
    .values(pick(row, applicationColumns))
    .onConflict((conflict) => conflict.column('short_name').doNothing()),
);

const update = statement((query, row: ApplicationTable & { expected: number }) =>
  query
    .updateTable('applications')
    .set({ ...pick(row, ['settings', 'disabled_at']), revision: sql`revision + 1` })
    .where('id', '=', row.id)
    .where('revision', '=', row.expected),
);

const putLogo = statement((query, row: ApplicationLogoTable) =>
  query
    .insertInto('application_logos')
    .values(pick(row, logoColumns))
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet(pick(row, ['media_type', 'content', 'mark'])),
    ),
);

const dropLogo = statement((query, hole: { id: ApplicationId }) =>
  query.deleteFrom('application_logos').where('application_id', '=', hole.id),
);

const insertSecret = statement((query, row: ApplicationSecretTable) =>
  query.insertInto('application_secrets').values(pick(row, secretColumns)),
);

type Ending = { application: ApplicationId; at: Instant };

const endOthers = statement((query, hole: Ending & { except: ApplicationSecretId | '' }) =>
  query
    .updateTable('application_secrets')
    .set({ expires_at: hole.at })
    .where('application_id', '=', hole.application)
    .where('id', '<>', hole.except as ApplicationSecretId)
    .where((eb) => isLive(eb, hole.at)),
);

/** In one order, so that of two neither waits for the other. */
const holdLive = statement((query, hole: { application: ApplicationId; now: Instant }, engine) =>
  query
    .selectFrom('application_secrets')
    .select('id')
    .where('application_id', '=', hole.application)
    .where((eb) => isLive(eb, hole.now))
    .orderBy('id')
    .modifyEnd(forUpdate(engine)),
);

const endOne = statement((query, hole: Ending & { id: ApplicationSecretId }) =>
  query
    .updateTable('application_secrets')
    .set({ expires_at: hole.at })
    .where('id', '=', hole.id)
    .where('application_id', '=', hole.application)
    .where((eb) => isLive(eb, hole.at)),
);

const putConsent = statement((query, row: ApplicationConsentTable) =>
  query
    .insertInto('application_consents')
    .values(pick(row, consentColumns))
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'application_id']).doUpdateSet(pick(row, ['scopes', 'given_at'])),
    ),
);

/** What operators register, and what users agreed to. */
export const applicationVerbs: Verbs<ApplicationWrites> = {
  createApplication: (on) => (record) => changedOne(on, insert, applicationRow(record)),
  changeApplication: (on) => (record, revision) =>
    changedOne(on, update, { ...applicationRow(record), expected: revision }),
  setLogo: (on) => async (id, logo) => {
    await (logo === null ? dropLogo(on, { id }) : putLogo(on, logoRow(id, logo)));
  },
  addSecret: (on) => async (record) => {
    await insertSecret(on, secretRow(record));
  },
  endOtherSecrets: (on) => (application, except, at) =>
    changed(on, endOthers, { application, except: except ?? '', at }),
  holdSecrets: (on) => async (application, now) =>
    (await rowsOf(on, holdLive, { application, now })).map(({ id }) => id),
  endSecret: (on) => (application, id, now) => changedOne(on, endOne, { application, id, at: now }),
  giveConsent: (on) => async (record) => {
    await putConsent(on, consentRow(record));
  },
};
