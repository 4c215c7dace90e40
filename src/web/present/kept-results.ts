import { parseId, type DraftId } from '#domain/identifiers.ts';
import { keepDraft } from '#flows/account/drafts.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';

/** What pages of a company's console keep for whoever acts: shown again after the form was sent, so that reloading sends nothing twice. */
export interface Kept {
  readonly is: string;
}

/** Keeps it for an hour, for this user and this company. */
export const keepFor = ({ door, session, at }: CompanyVisit, content: Kept): Promise<DraftId> =>
  keepDraft(door.deps, session, { kind: 'file', subject: at.company.id, content: JSON.stringify(content) });

/** What `:draft` of the address names: null when it is gone, of another kind, another user or another company (SECURITY I11). */
export async function keptAs<K extends Kept>(
  { door, session, at, params }: CompanyVisit,
  is: K['is'],
): Promise<K | null> {
  const id = parseId('draft', params.draft);
  const draft = id && (await door.deps.store.loadDraft(id, session.bundle.user.id, session.now));
  if (draft?.kind !== 'file' || draft.subject !== at.company.id) return null;
  // Only `keepFor` writes such drafts: what says that it is of this kind is.
  const content = JSON.parse(draft.content) as Kept;
  return content.is === is ? (content as K) : null;
}
