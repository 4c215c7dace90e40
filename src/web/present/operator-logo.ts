import { readLogo, type LogoFlaw, type LogoMediaType } from '#domain/application-logo.ts';
import { parseId, type ApplicationId, type DraftId } from '#domain/identifiers.ts';
import { dropForm, keepDraft, loadDraft } from '#flows/account/drafts.ts';
import type { Messages } from '#text/messages.ts';
import type { SessionVisit, UploadedFile } from '../lifecycle/visit.ts';
import { logoLimits } from '../pages/parts/application-logo.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';

/** A picture that was uploaded and waits for a second look: files are not kept over a proof, so it is kept before one is asked for (SPEC C6, S8). */
interface KeptLogo {
  readonly is: 'logo';
  /** Base64. */
  readonly content: string;
}

export type UploadedLogo =
  | { readonly ok: true; readonly draft: DraftId }
  | { readonly ok: false; readonly error: PageError };

/** Keeps what was uploaded for this user, this browser and this application, or says what is wrong with it. */
export async function keepLogo(visit: SessionVisit, application: ApplicationId): Promise<UploadedLogo> {
  const { door, facts, session, file, m } = visit;
  const flaw = flawOf(file);
  if (file === null || flaw !== null) return { ok: false, error: logoError(m, flaw ?? 'empty') };
  const kept: KeptLogo = { is: 'logo', content: file.content.toString('base64') };
  const what = { kind: 'file', subject: application, content: JSON.stringify(kept) } as const;
  return { ok: true, draft: await keepDraft(door.deps, facts, session, what) };
}

function flawOf(file: UploadedFile | null): LogoFlaw | null {
  if (file === null) return 'empty';
  if (file.isCut) return 'too-large';
  const read = readLogo(file.content);
  return read.ok ? null : read.flaw;
}

export interface Picture {
  readonly draft: DraftId;
  readonly content: Buffer;
  readonly mediaType: LogoMediaType;
}

/** The picture that waits at this address; null: it is gone, another user's, of another browser or for another application (SECURITY I11). */
export async function keptLogo(visit: SessionVisit, application: ApplicationId): Promise<Picture | null> {
  const { door, facts, session, params } = visit;
  const id = parseId('draft', params.draft);
  const draft = id && (await loadDraft(door.deps, facts, session, id));
  if (!draft || draft.kind !== 'file' || draft.subject !== application) return null;
  // Only `keepLogo` keeps files about applications.
  const content = Buffer.from((JSON.parse(draft.content) as KeptLogo).content, 'base64');
  const read = readLogo(content);
  return read.ok ? { draft: draft.id, content, mediaType: read.mediaType } : null;
}

/** It is used: that what waited could not be dropped, and goes within the hour, must not make that look undone. */
export const dropLogo = ({ door, session }: SessionVisit, { draft }: Picture): Promise<boolean> =>
  dropForm(door.deps, session, draft).catch(() => false);

const flaws = {
  empty: 'application.logo-empty',
  'too-large': 'application.logo-too-large',
  svg: 'application.logo-svg',
  kind: 'application.logo-kind',
  damaged: 'application.logo-damaged',
  size: 'application.logo-size',
} as const satisfies Record<LogoFlaw, string>;

export const logoError = (m: Messages, flaw: LogoFlaw): PageError => ({
  field: 'file',
  text: m.t(flaws[flaw] as 'application.logo-too-large', logoLimits),
});
