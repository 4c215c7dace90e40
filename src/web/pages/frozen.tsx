import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { HelpLines } from './parts/help.tsx';
import { rich } from './parts/rich.tsx';
import { StartOver } from './parts/way-out.tsx';

interface Props {
  readonly page: PageContext;
  /** Until when; null: it is over by now. */
  readonly until: Instant | null;
  /** The user has a second step, which lifting it takes. */
  readonly secondStep: boolean;
}

/** "This was not me" was pressed: nothing is changed until then, and how that is lifted (SPEC U5). */
export function FrozenPage({ page, until, secondStep }: Props): VNode {
  const { m, zone, wayOut, brand } = page;
  const isSignIn = wayOut.to === 'someone-else' && page.base !== '';
  return (
    <Layout page={page} title={m.t('frozen.title')}>
      <p>{until === null ? m.t('frozen.over') : rich(m, 'frozen.explained', { time: m.dateTime(until, zone) })}</p>
      {isSignIn ? (
        <>
          <p>{m.t('frozen.sign-in', { brand: brand.name })}</p>
          {brand.supportAddress !== null && <HelpLines page={page} help={[]} />}
        </>
      ) : (
        <p>{m.t(secondStep ? 'frozen.lift' : 'frozen.lift-alone')}</p>
      )}
      {page.base === '' ? (
        <p>
          <a class="button wide" href="/account/security">
            {m.t('action.back-to-security')}
          </a>
        </p>
      ) : (
        <StartOver page={page} look="wide" />
      )}
    </Layout>
  );
}
