import { sql } from 'kysely';
import type { On } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import { statement } from '../statement.ts';

/** Any number, as long as nobody else locks by it. */
const importLock = sql`7301948`;

/** Texts share a space of 64 bits: two of one place would only make their holders wait for each other. One order for all, so that nobody waits in a circle. */
const lockTexts = statement(
  (
    _query,
    hole: { texts: Json<readonly { readonly text: string }[]> },
    engine,
  ) => sql`select pg_advisory_xact_lock(place) from (
    select distinct hashtextextended(given.text, 0) as place from ${engine.jsonRows(hole.texts, { text: 'text' })} as given
    order by place
  ) as places`,
);

const lockImports = statement(() => sql`select pg_advisory_xact_lock(${importLock})`);
const lockBesideImports = statement(() => sql`select pg_advisory_xact_lock_shared(${importLock})`);

/** Until the end of the transaction nobody else holds one of these texts, where writing transactions run side by side. */
export async function holdTexts(on: On, texts: readonly string[]): Promise<void> {
  if (!on.engine.writesAreAlone) await lockTexts(on, { texts: toJson(texts.map((text) => ({ text }))) });
}

/** Until the end of the transaction no import looks or writes, nor anybody who waits for imports to end. */
export async function holdImports(on: On): Promise<void> {
  if (!on.engine.writesAreAlone) await lockImports(on, {});
}

/** Until the end of the transaction no import looks or writes; those who hold this do not wait for each other. */
export async function waitForImports(on: On): Promise<void> {
  if (!on.engine.writesAreAlone) await lockBesideImports(on, {});
}
