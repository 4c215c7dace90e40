import type { VNode } from 'preact';
import { daysUntil } from '#domain/deadline.ts';
import type { Instant } from '#domain/instant.ts';
import type { EarlyDeadline } from '../early.tsx';
import type { PageContext } from '../page-context.ts';
import { deadlineWords } from './deadline.ts';
import { ChangeButton, heldAt, HeldHint } from './change-button.tsx';
import { rich } from './rich.tsx';

interface Props {
  readonly page: PageContext;
  readonly deadline: EarlyDeadline;
  /** Until when changes are frozen (SPEC U5); null: they are not. */
  readonly frozenUntil: Instant | null;
}

/** Days left until somebody requires what this user has not set up (SPEC P3). */
export function EarlyBanner({ page, deadline, frozenUntil }: Props): VNode {
  const { m } = page;
  const held = heldAt('early', frozenUntil);
  return (
    <section class="note">
      <p>
        {rich(m, 'banner.early', {
          company: deadline.companyName,
          date: deadlineWords(page, deadline.at, deadline.of, deadline.companyName),
          days: daysUntil(deadline.at, page.serverNow),
        })}
      </p>
      <div class="beside">
        <ChangeButton page={page} action="/account/security/app" because={held && held.id}>
          {m.t('action.set-up-now')}
        </ChangeButton>
        <HeldHint page={page} held={held} />
      </div>
    </section>
  );
}
