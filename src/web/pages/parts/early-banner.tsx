import type { VNode } from 'preact';
import { daysUntil } from '#domain/deadline.ts';
import type { EarlyDeadline } from '../early.tsx';
import type { PageContext } from '../page-context.ts';
import { deadlineWords } from './deadline.ts';
import { ButtonForm } from './form.tsx';
import { rich } from './rich.tsx';

/** Days left until somebody requires what this user has not set up (SPEC P3). */
export const EarlyBanner = ({ page, deadline }: { page: PageContext; deadline: EarlyDeadline }): VNode => (
  <section class="note">
    <p>
      {rich(page.m, 'banner.early', {
        company: deadline.companyName,
        date: deadlineWords(page, deadline.at, deadline.of, deadline.companyName),
        days: daysUntil(deadline.at, page.serverNow),
      })}
    </p>
    <ButtonForm page={page} action="/account/security/app" look="plain">
      {page.m.t('action.set-up-now')}
    </ButtonForm>
  </section>
);
