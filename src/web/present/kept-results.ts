import { parseId, type DraftId } from '#domain/identifiers.ts';
import { after, day } from '#domain/instant.ts';
import { keepDraft, loadDraft } from '#flows/account/drafts.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';

/** What pages of a company's console keep for whoever acts: shown again after the form was sent, so that reloading sends nothing twice. */
export interface Kept {
  readonly is: string;
}

/** Longer than a company waits until it may invite again, which is a day at most. */
const keptFor = 2 * day;

/** Keeps it for this user, this browser and this company, long enough to be gone on with. */
export const keepFor = (
  { door, facts, session, at }: CompanyVisit,
  content: Kept,
  kind: 'file' | 'result' = 'result',
): Promise<DraftId> => {
  const what = { kind, subject: at.company.id, content: JSON.stringify(content) };
  return keepDraft(door.deps, facts, session, what, keptFor);
};

type Place = Pick<CompanyVisit, 'door' | 'facts' | 'session' | 'at' | 'params'>;

/** What `:draft` of the address names, and as it stands there: null when it is gone, of another kind, another user, another browser or another company (SECURITY I11). */
export async function loadKept<K extends Kept>(
  { door, facts, session, at, params }: Place,
  is: K['is'],
): Promise<{ readonly content: K; readonly text: string } | null> {
  const id = parseId('draft', params.draft);
  const draft = id && (await loadDraft(door.deps, facts, session, id));
  if (!draft || draft.kind === 'form' || draft.subject !== at.company.id) return null;
  // Only `keepFor` writes such drafts: what says that it is of this kind is.
  const content = JSON.parse(draft.content) as Kept;
  return content.is === is ? { content: content as K, text: draft.content } : null;
}

export const keptAs = async <K extends Kept>(place: Place, is: K['is']): Promise<K | null> =>
  (await loadKept<K>(place, is))?.content ?? null;

/**
 * Puts something else in its place, unless that says something else than `before` by now; answers how it stands there. Null: somebody else was first. It is kept
 * as long again: whoever goes on with a list may have to wait again.
 */
export async function replaceKept(
  { door, session, params }: Place,
  before: string,
  content: Kept,
): Promise<string | null> {
  const id = parseId('draft', params.draft);
  const text = JSON.stringify(content);
  const user = session.bundle.user.id;
  const next = { content: text, expiresAt: after(door.deps.clock.now(), keptFor) };
  return id && (await door.deps.store.transact((tx) => tx.changeDraft(id, user, before, next))) ? text : null;
}
