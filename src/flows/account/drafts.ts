import type { DraftId } from '#domain/identifiers.ts';
import { after, hour, type Duration } from '#domain/instant.ts';
import type { DraftRecord } from '#ports/drafts.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { OpenSession } from './session.ts';

/** A form that was sent and waits for a fresh proof (SPEC S8): one text for each name, and the names of which there may be several. */
export interface FormDraft {
  /** The path that it goes to. */
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** The browser that a draft belongs to. */
type Sender = Pick<RequestFacts, 'browserToken'>;

const browserOf = (deps: Deps, { browserToken }: Sender): string => deps.hash.hash('draft', browserToken);

/**
 * Keeps what this user sent from this browser, for an hour unless told. Sessions come and go with proofs, so that drafts do not belong to one: whoever sends a
 * form with a stolen session from elsewhere leaves nothing that its owner would find and confirm.
 */
export async function keepDraft(
  deps: Deps,
  sender: Sender,
  { bundle, now }: OpenSession,
  what: Pick<DraftRecord, 'kind' | 'subject' | 'content'>,
  keptFor: Duration = hour,
): Promise<DraftId> {
  const id = deps.random.id('draft');
  const [browser, expiresAt] = [browserOf(deps, sender), after(now, keptFor)];
  const record: DraftRecord = { ...what, id, userId: bundle.user.id, browser, createdAt: now, expiresAt };
  await deps.store.transact((tx) => tx.keepDraft(record));
  return id;
}

/** What this user sent from this browser; null when there is none, when it is too old, somebody else's or from elsewhere. */
export async function loadDraft(
  deps: Deps,
  sender: Sender,
  { bundle, now }: OpenSession,
  id: DraftId,
): Promise<DraftRecord | null> {
  const draft = await deps.store.loadDraft(id, bundle.user.id, now);
  return draft && deps.hash.equal(draft.browser, browserOf(deps, sender)) ? draft : null;
}

export const keepForm = (
  deps: Deps,
  sender: Sender,
  session: OpenSession,
  { action, ...content }: FormDraft,
): Promise<DraftId> =>
  keepDraft(deps, sender, session, { kind: 'form', subject: action, content: JSON.stringify(content) });

/** The form among them. */
export async function loadForm(
  deps: Deps,
  sender: Sender,
  session: OpenSession,
  id: DraftId,
): Promise<FormDraft | null> {
  const draft = await loadDraft(deps, sender, session, id);
  if (draft?.kind !== 'form') return null;
  const { fields, lists } = JSON.parse(draft.content) as Omit<FormDraft, 'action'>;
  return { action: draft.subject, fields, lists };
}

/** It was carried out. Somebody else's stays, and is not told of. */
export const dropForm = (deps: Deps, { bundle }: OpenSession, id: DraftId): Promise<boolean> =>
  deps.store.transact((tx) => tx.dropDraft(id, bundle.user.id));
