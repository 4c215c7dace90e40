import type { SigningAlgorithm } from '#domain/application.ts';
import type { Instant } from '#domain/instant.ts';
import type { SigningKeys, SigningKeyWrites } from '#ports/signing-keys.ts';
import type { SigningKeyTable } from '../applications-schema.ts';
import type { Verbs } from '../engine.ts';
import { signingKeyColumns, signingKeyRecord, signingKeyRow } from '../rows/signing-keys.ts';
import { changedOne, pick, rowsOf, statement } from '../statement.ts';

const published = statement((query, hole: { now: Instant }) =>
  query
    .selectFrom('signing_keys')
    .select(signingKeyColumns)
    .where((eb) => eb.or([eb('gone_at', 'is', null), eb('gone_at', '>', hole.now)]))
    .orderBy('made_at')
    .orderBy('algorithm')
    .orderBy('generation'),
);

const insert = statement((query, row: SigningKeyTable) =>
  query
    .insertInto('signing_keys')
    .values(pick(row, signingKeyColumns))
    .onConflict((conflict) => conflict.columns(['algorithm', 'generation']).doNothing()),
);

type Older = { algorithm: SigningAlgorithm; generation: number; at: Instant };

const retire = statement((query, hole: Older) =>
  query
    .updateTable('signing_keys')
    .set({ gone_at: hole.at })
    .where('algorithm', '=', hole.algorithm)
    .where('generation', '<', hole.generation)
    .where((eb) => eb.or([eb('gone_at', 'is', null), eb('gone_at', '>', hole.at)])),
);

/** What ID tokens are signed with. */
export const signingKeyReads: Verbs<SigningKeys> = {
  listSigningKeys: (on) => async (now) => (await rowsOf(on, published, { now })).map(signingKeyRecord),
};

export const signingKeyVerbs: Verbs<SigningKeyWrites> = {
  addSigningKey: (on) => async (record, othersGoneAt) => {
    if (!(await changedOne(on, insert, signingKeyRow(record)))) return false;
    await retire(on, { algorithm: record.algorithm, generation: record.generation, at: othersGoneAt });
    return true;
  },
};
