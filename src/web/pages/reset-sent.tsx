import type { VNode } from 'preact';
import { minute } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { rich } from './parts/rich.tsx';
import { StartOver } from './parts/way-out.tsx';

/** How long a mailed link can be used (SPEC S5). */
const linkFor = 30 * minute;

/** The same for every e-mail, known or not (SPEC X7). */
export const ResetSentPage = ({ page, email }: { page: PageContext; email: string }): VNode => (
  <Layout page={page} title={page.m.t('reset-sent.title')}>
    <p>{rich(page.m, 'reset-sent.sent', { email })}</p>
    <p>{page.m.t('reset-sent.details', { duration: page.m.duration(linkFor) })}</p>
    <h2>{page.m.t('reset-sent.nothing')}</h2>
    <p>{page.m.t('reset-sent.nothing-help')}</p>
    <StartOver page={page} look="plain" />
  </Layout>
);
