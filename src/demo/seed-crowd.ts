import type { Email } from '#domain/email.ts';
import { after, day, hour, minute, type Instant } from '#domain/instant.ts';
import { Secret } from '#domain/secret.ts';
import { breath } from '#flows/breath.ts';
import type { Deps } from '#flows/deps.ts';
import { LostRace, won } from '#flows/race.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { CompanyRecord } from '#ports/records.ts';
import type { StoreWrites } from '#ports/store.ts';
import { crowd, crowdAdministrators, crowdCompany, type CrowdPerson } from './crowd.ts';
import { writeHistory } from './crowd-history.ts';
import { crowdSettings, writePast } from './crowd-past.ts';
import { administratorRows, rowsFor, type CrowdPlace, type CrowdRows } from './crowd-rows.ts';
import { crowdTime } from './crowd-time.ts';
import { writeTrouble } from './crowd-trouble.ts';
import { demoPassword } from './people.ts';

/** Few enough for a transaction of a few milliseconds (DESIGN 2). */
const batchSize = 20;

/** The crowd's company, its policy and its administrators, in the transaction of the demo: what says that the rest is to come. */
export async function addCrowdCompany(
  deps: Deps,
  tx: StoreWrites,
  password: PasswordHash,
  now: Instant,
): Promise<void> {
  const { name, timeZone } = crowdCompany;
  const createdAt = after(now, -crowdCompany.madeAgo * day);
  const time = crowdTime(createdAt);
  const company: CompanyRecord = {
    id: deps.random.id('company'),
    name,
    timeZone,
    language: 'en',
    entitlement: 'available',
    createdAt,
  };
  await tx.createCompany(company);
  const administrators = crowdAdministrators.map((one, place) =>
    administratorRows(deps, { company, time }, one, place, password),
  );
  for (const { user, membership, authenticators } of administrators) {
    won(await tx.createUser(user));
    await tx.addMembership(membership);
    await tx.addAuthenticators(authenticators);
  }
  const [dana] = administrators;
  if (!dana) return;
  await tx.setPolicy({
    ...crowdSettings(time),
    companyId: company.id,
    changedAt: time.switchedOnAt,
    changedBy: dana.user.id,
  });
}

/**
 * Adds the rest of the crowd: in the background of a server that answers already, in short transactions. Whatever is there stays as it is, so that a start after one that was cut short goes on where
 * that ended, and two at once add nobody twice. Nothing where there is no crowd, or all of it.
 */
export async function fillCrowd(deps: Deps): Promise<void> {
  const place = await findCrowd(deps);
  if (!place) return;
  const missing = await missingBatches(deps, batchesOf(crowd()));
  if (missing.length > 0) {
    const password = await deps.passwords.hash(new Secret(demoPassword), 'demo');
    for (const batch of missing) {
      await addBatch(
        deps,
        place,
        batch.map((person) => rowsFor(deps, place, person, password)),
      );
      await breath();
    }
  }
  await writeHistory(deps, place);
  await writePast(deps, place);
}

async function findCrowd({ store }: Deps): Promise<CrowdPlace | null> {
  const bundle = await store.loadUserByEmail(crowdAdministrators[0].email as Email);
  const at = bundle?.memberships.find((one) => one.company.name === crowdCompany.name);
  return bundle && at ? { company: at.company, dana: bundle.user, time: crowdTime(at.company.createdAt) } : null;
}

function batchesOf(people: readonly CrowdPerson[]): readonly (readonly CrowdPerson[])[] {
  const count = Math.ceil(people.length / batchSize);
  return Array.from({ length: count }, (_, index) => people.slice(index * batchSize, (index + 1) * batchSize));
}

/** A batch is there as a whole or not at all: somebody of it tells. */
async function missingBatches({ store }: Deps, batches: readonly (readonly CrowdPerson[])[]) {
  const known = await store.findPeople(batches.flat().map((one) => one.email as Email));
  const emails = new Set<string>(known.map((one) => one.email));
  return batches.filter((batch) => !batch.some((one) => emails.has(one.email)));
}

async function addBatch(deps: Deps, place: CrowdPlace, rows: readonly CrowdRows[]): Promise<void> {
  try {
    await deps.store.transact((tx) => writeBatch(deps, tx, place, rows));
  } catch (error) {
    if (error instanceof LostRace) return;
    throw error;
  }
  const sessions = rows.flatMap(({ session }) => (session ? [session] : []));
  // When they last signed in: as jobs write it down.
  await deps.store.upkeep.touchSessions(new Map(sessions.map((one) => [one.id, after(one.signedInAt, minute)])));
}

async function writeBatch(deps: Deps, tx: StoreWrites, place: CrowdPlace, rows: readonly CrowdRows[]): Promise<void> {
  const made = await tx.addImportedUsers(
    rows.map((one) => one.user),
    after(place.company.createdAt, hour),
  );
  won(made.length === rows.length);
  await tx.addMemberships(rows.map((one) => one.membership));
  await tx.addAuthenticators(rows.flatMap((one) => one.authenticators));
  for (const { user, session } of rows) {
    if (!session) continue;
    await tx.rememberDevice(user.id, session.tokenHash, session.signedInAt);
    await tx.createSession(session);
  }
  for (const one of rows) await writeTrouble(deps, tx, place, one);
}
