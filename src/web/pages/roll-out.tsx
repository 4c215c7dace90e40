import type { VNode } from 'preact';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { HelpLink } from './parts/help-link.tsx';
import { rich } from './parts/rich.tsx';
import { PolicyTabs } from './policy.tsx';
import { FiguresSection } from './roll-out-figures.tsx';
import { PeopleSection, type PeopleProps } from './roll-out-people.tsx';
import type { FiguresProps } from './roll-out-props.ts';
import { RollOutResult, type RollOutOutcome } from './roll-out-result.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

/** What the page is to whoever opens it. */
export type RollOutBody =
  /** The operator has not entitled the company (SPEC C3), or it requires nothing. */
  | { readonly as: 'not-entitled' | 'off' }
  | {
      readonly as: 'roll-out';
      readonly figures: Omit<FiguresProps, 'page' | 'companyName'>;
      /** Null: whoever looks may not see the directory (SPEC C2), and so only how many. */
      readonly people: Omit<PeopleProps, 'page' | 'companyName'> | null;
    };

export interface RollOutProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companyName: string;
  /** Of the policy page. */
  readonly base: string;
  readonly body: RollOutBody;
  /** What an act on many did. */
  readonly outcome: RollOutOutcome | null;
  readonly error: PageError | null;
}

/** GET /admin/:company/security/mfa/roll-out: how far a company is on its way to its deadline (SPEC P12). */
export function RollOutPage(props: RollOutProps): VNode {
  const { page, place, base, body, outcome, error } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('rollout.title')} console={place} error={error} refreshes={body.as === 'roll-out'}>
      <PolicyTabs page={page} base={base} current="roll-out" />
      {outcome && <RollOutResult page={page} outcome={outcome} />}
      {body.as === 'roll-out' ? <RollOut {...props} {...body} /> : <Empty {...props} as={body.as} />}
      <HelpLink page={page} to="administrators" />
    </Layout>
  );
}

function RollOut({
  page,
  companyName,
  figures,
  people,
}: RollOutProps & Extract<RollOutBody, { readonly as: 'roll-out' }>): VNode {
  return (
    <>
      <FiguresSection page={page} companyName={companyName} {...figures} />
      {people ? <PeopleSection page={page} companyName={companyName} {...people} /> : <NotShown page={page} />}
    </>
  );
}

const NotShown = ({ page: { m } }: { page: PageContext }): VNode => (
  <section id="people">
    <h2>{m.t('rollout.people')}</h2>
    <p>{m.t('rollout.people-not-shown')}</p>
  </section>
);

/** Nothing to look at yet: what there will be, and where it begins. */
const Empty = ({ page: { m }, base, companyName, as }: RollOutProps & { as: 'not-entitled' | 'off' }): VNode => (
  <section class="panel">
    <h2>{rich(m, as === 'off' ? 'rollout.off' : 'rollout.not-entitled', { company: companyName })}</h2>
    <p>{m.t('rollout.off-what')}</p>
    <p>
      <a class="button" href={localPath(base)}>
        {m.t('rollout.off-go')}
      </a>
    </p>
  </section>
);
