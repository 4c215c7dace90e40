import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { anchorFile } from '#courier/anchors/anchor-file.ts';
import { fixedClock } from '#crypto/clock.ts';
import { linkEvents } from '#domain/audit-chain.ts';
import type { AuditEvent } from '#domain/audit-event.ts';
import { hour } from '#domain/instant.ts';
import { knownAnchors } from '#flows/audit-trail/known-anchors.ts';
import { verifyAudit } from '#flows/audit-trail/verify.ts';
import type { Deps } from '#flows/deps.ts';
import type { AnchorHook } from '#ports/audit-anchors.ts';
import type { StoreTarget } from '#storage/open.ts';
import * as made from '../storage/records.ts';
import { flowDeps } from './flow-deps.ts';
import type { TestStore } from './stores.ts';
import { temporaryDirectory } from './temporary-directory.ts';

export const always = () => Promise.resolve(true);

export interface Place {
  readonly deps: Deps;
  readonly target: StoreTarget;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly file: string;
  readonly sent: string[];
  /** What the web hook answers from now on; null: it takes what it is sent. */
  readonly down: { problem: string | null };
}

/** A service that notes its anchors down in a file and by a web hook. */
export async function withPlace(open: () => Promise<TestStore>, act: (place: Place) => Promise<void>): Promise<void> {
  await using opened = await open();
  const folder = await temporaryDirectory();
  const clock = fixedClock(made.now);
  const file = path.join(folder.path, 'anchors.jsonl');
  const sent: string[] = [];
  const down: Place['down'] = { problem: null };
  const hook: AnchorHook = {
    send: async (body) => {
      if (down.problem !== null) throw new Error(down.problem);
      sent.push(body);
    },
  };
  const anchoring = { file: anchorFile(file), hook, every: hour };
  try {
    await act({
      deps: { ...flowDeps(opened.store, clock), anchoring },
      target: opened.target,
      clock,
      file,
      sent,
      down,
    });
  } finally {
    await folder.remove();
  }
}

/** Events that happened and were linked. */
export async function linked({ deps }: Place, events: readonly AuditEvent[]): Promise<void> {
  await deps.store.transact((tx) => tx.appendAudit(events));
  const heads = await deps.store.audit.heads();
  const touched = heads.filter((head) => events.some((one) => one.stream === head.stream));
  expect(await deps.store.audit.link(linkEvents(events, touched, deps.auditMac, null), touched)).toBe(true);
}

export const some = (count: number, stream: AuditEvent['stream'] = 'installation'): readonly AuditEvent[] =>
  Array.from({ length: count }, () => made.event(stream, { subject: null, detail: { count: 7 } }));

export const linesIn = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter(Boolean);

/** As `audit verify` finds it: in the chains, and in the file of anchors. */
export async function found({ deps }: Place): Promise<readonly string[]> {
  const known = await knownAnchors(deps, 'all');
  const { findings } = await verifyAudit(deps.store.audit, deps.auditMac, known?.anchors);
  return [...findings.map((one) => one.fault), ...(known?.findings.map((one) => `file ${one.fault}`) ?? [])];
}
