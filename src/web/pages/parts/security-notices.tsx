import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import type { EarlyDeadline } from '../early.tsx';
import { eventWords } from '../event-words.ts';
import type { PageContext } from '../page-context.ts';
import { FreezeBanner, type Freeze } from './freeze.tsx';
import { EarlyBanner } from './early-banner.tsx';
import { OwnResets, type ShownResets } from './own-reset.tsx';
import { rich } from './rich.tsx';
import { SavedNote } from './saved-note.tsx';

/** What a user has to know before anything else on Password & Security; each is null where there is nothing to say. */
export interface Notices {
  /** What the user changed a moment ago; left out: nothing. */
  readonly justDone?: AuditEvent | null;
  /** Changes are frozen (SPEC U5). */
  readonly freeze: Freeze | null;
  /** In the early-enrollment period, for who has not enrolled. */
  readonly early: EarlyDeadline | null;
  /** Resets of their methods that wait (SPEC A1, A3); left out: none. */
  readonly resets?: ShownResets;
}

/** They stand on top of the page, the most urgent first; before them what came of the button that was pressed. */
export const SecurityNotices = ({
  page,
  justDone = null,
  freeze,
  early,
  resets,
}: Notices & { readonly page: PageContext }): VNode => (
  <>
    {justDone && <JustDone page={page} event={justDone} />}
    {resets && <OwnResets page={page} shown={resets} />}
    {freeze && <FreezeBanner page={page} freeze={freeze} />}
    {early && <EarlyBanner page={page} deadline={early} frozenUntil={freeze && freeze.until} />}
  </>
);

const JustDone = ({ page: { m, zone }, event }: { page: PageContext; event: AuditEvent }): VNode => (
  <SavedNote>
    {rich(m, 'security.just-done', { what: eventWords(m, event), time: m.timeWithZone(event.at, zone) })}
  </SavedNote>
);
