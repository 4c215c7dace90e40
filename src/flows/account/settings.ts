import type { AuditEvent } from '#domain/audit-event.ts';
import type { ReadText } from '#domain/plain-text.ts';
import { granted, refused, type Outcome } from '#domain/refusal.ts';
import { event } from '../audit.ts';
import type { Deps, RequestFacts } from '../deps.ts';
import type { OpenSession } from './session.ts';

/** What people say about themselves (SPEC U6). */
export interface OwnSettings {
  readonly name: ReadText;
  /** BCP 47, one that has a catalogue. */
  readonly language: string;
  /** IANA name; null: the company's. */
  readonly timeZone: string | null;
}

/** Saves them. A name is one line that can be seen; what is as it was is neither written nor told. */
export async function saveSettings(
  deps: Deps,
  facts: RequestFacts,
  session: OpenSession,
  { name, language, timeZone }: OwnSettings,
): Promise<Outcome<null>> {
  if (!name.ok) return refused({ code: 'name-not-usable', flaw: name.flaw });
  const displayName = name.value;
  if (displayName === null) return refused({ code: 'name-not-usable', flaw: 'missing' });
  const { user } = session.bundle;
  const isRenamed = displayName !== user.displayName;
  const isSet = language !== user.language || timeZone !== user.timeZone;
  const told = eventsOf(deps, facts, session, isRenamed, isSet ? { language, timeZone } : null);
  if (told.length === 0) return granted(null);
  await deps.store.transact(async (tx) => {
    if (isRenamed) await tx.setDisplayName(user.id, displayName);
    if (isSet) await tx.setPreferences(user.id, { language, timeZone });
    await tx.appendAudit(told);
  });
  return granted(null);
}

/** Names are personal data, and the trail outlives the person (SPEC C7). */
function eventsOf(
  deps: Deps,
  facts: RequestFacts,
  about: OpenSession,
  isRenamed: boolean,
  set: Pick<OwnSettings, 'language' | 'timeZone'> | null,
): readonly AuditEvent[] {
  return [
    ...(isRenamed ? [event(deps, about, facts, 'user.renamed')] : []),
    ...(set ? [event(deps, about, facts, 'user.settings-changed', { ...set })] : []),
  ];
}
