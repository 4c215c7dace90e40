import type { AuditEvent } from '#domain/audit-event.ts';
import type { EventId } from '#domain/identifiers.ts';
import type { CompanyBundle } from '#ports/directory.ts';
import type { Messages } from '#text/messages.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { holdActor } from '../directory/standing.ts';
import { gatherEvidence } from './gather.ts';
import type { EvidenceMeans } from './means.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { fileDay, paperOf } from './paper.ts';
import { sealPack, sealPdf } from './seal.ts';
import { gatheringOf, spanFlaw, type Days, type SpanFlaw } from './span.ts';

export const evidenceForms = ['json', 'pdf'] as const;

export type EvidenceForm = (typeof evidenceForms)[number];

export interface EvidenceWanted {
  readonly bundle: CompanyBundle;
  /** In the company's own zone. */
  readonly days: Days;
  readonly form: EvidenceForm;
  /** The language of the PDF; the JSON is the same in every language. */
  readonly m: Messages;
}

export interface EvidenceFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Of the audit event that tells of it, which is the number of the pack. */
  readonly id: EventId;
}

export type MadeEvidence =
  | { readonly done: true; readonly file: EvidenceFile }
  /** `busy`: one of this company's is being made, or waits for others to be, and another waits already. */
  | { readonly done: false; readonly because: SpanFlaw | 'busy' };

/**
 * Makes a signed evidence pack of a company (SPEC X8). The audit trail hears of it, with the file's digest, before anybody gets it. Throws NoLongerAllowed where an
 * administrator lost the permissions meanwhile.
 */
export async function makeEvidence(
  deps: Deps,
  means: EvidenceMeans,
  by: By,
  wanted: EvidenceWanted,
): Promise<MadeEvidence> {
  const flaw = spanFlaw(wanted.days, wanted.bundle.company.timeZone, deps.clock.now());
  if (flaw !== null) return { done: false, because: flaw };
  const file = await oneAtATime(deps.store, wanted.bundle.company.id, () => make(deps, means, by, wanted));
  return file === null ? { done: false, because: 'busy' } : { done: true, file };
}

async function make(deps: Deps, means: EvidenceMeans, by: By, wanted: EvidenceWanted): Promise<EvidenceFile> {
  const { bundle, days, form, m } = wanted;
  const id = deps.random.id('event');
  const gathering = gatheringOf(days, bundle.company.timeZone, deps.clock.now());
  const pack = await gatherEvidence(deps, by, bundle, gathering, id);
  const json = sealPack(means.signer, pack);
  const bytes = form === 'json' ? json : await asPdf(means, paperOf(m, pack, json, means.signer.key.kid));
  const told = await eventOf(deps, by, wanted, { id, bytes });
  await commit(deps, async (tx) => {
    await holdActor(tx, by, bundle.company.id, 'both');
    await tx.appendAudit([told]);
  });
  return { name: `mfa-evidence-${fileDay(pack)}.${form}`, type: types[form], bytes, id };
}

const types = { json: 'application/json', pdf: 'application/pdf' } as const;

const asPdf = async ({ draw, signer }: EvidenceMeans, paper: ReturnType<typeof paperOf>): Promise<Uint8Array> =>
  sealPdf(signer, await draw(paper));

async function eventOf(
  deps: Deps,
  by: By,
  { bundle, days, form }: EvidenceWanted,
  { id, bytes }: Pick<EvidenceFile, 'id' | 'bytes'>,
): Promise<AuditEvent> {
  const detail = { form, from: days.from, to: days.to, sha256: await digestOf(bytes) };
  return { ...deedEvent(deps, by, { kind: 'evidence.made', stream: bundle.company.id, detail }), id };
}

/** Hex: whoever has a file can look up that this very file was made. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(bytes))).toString('hex');
}
