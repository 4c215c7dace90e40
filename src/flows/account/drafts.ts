import type { DraftId } from '#domain/identifiers.ts';
import { after, hour } from '#domain/instant.ts';
import type { DraftRecord } from '#ports/drafts.ts';
import type { Deps } from '../deps.ts';
import type { OpenSession } from './session.ts';

/** A form that was sent and waits for a fresh proof (SPEC S8): one text for each name, and the names of which there may be several. */
export interface FormDraft {
  /** The path that it goes to. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

const keptFor = hour;

/** Keeps what this user sent, for an hour. */
export async function keepDraft(
  deps: Deps,
  { bundle, now }: OpenSession,
  what: Pick<DraftRecord, 'kind' | 'subject' | 'content'>,
): Promise<DraftId> {
  const id = deps.random.id('draft');
  const record: DraftRecord = { ...what, id, userId: bundle.user.id, createdAt: now, expiresAt: after(now, keptFor) };
  await deps.store.transact((tx) => tx.keepDraft(record));
  return id;
}

export const keepForm = (deps: Deps, session: OpenSession, { action, ...content }: FormDraft): Promise<DraftId> =>
  keepDraft(deps, session, { kind: 'form', subject: action, content: JSON.stringify(content) });

/** What this user sent; null when there is none, when it is too old, or somebody else's. */
export async function loadForm(deps: Deps, { bundle, now }: OpenSession, id: DraftId): Promise<FormDraft | null> {
  const draft = await deps.store.loadDraft(id, bundle.user.id, now);
  if (draft?.kind !== 'form') return null;
  const { fields, lists } = JSON.parse(draft.content) as Omit<FormDraft, 'action'>;
  return { action: draft.subject, fields, lists };
}

/** It was carried out. Somebody else's stays, and is not told of. */
export const dropForm = (deps: Deps, { bundle }: OpenSession, id: DraftId): Promise<boolean> =>
  deps.store.transact((tx) => tx.dropDraft(id, bundle.user.id));
