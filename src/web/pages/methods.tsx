import type { VNode } from 'preact';
import type { Offer } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Icon } from './parts/icon.tsx';
import { Why, type WhyProps } from './parts/why.tsx';

interface Props {
  readonly page: PageContext;
  /** In the order of the step: last used first, the recovery code last. */
  readonly offers: readonly Offer[];
  readonly why: WhyProps;
}

/** Links to {base}/code, {base}/recovery, {base}/no-way. */
export function MethodsPage({ page, offers, why }: Props): VNode {
  const { m, base } = page;
  return (
    <Layout page={page} title={m.t('methods.title')}>
      <ul class="rows">
        {offers.map((offer) => (
          <li>
            <Row page={page} offer={offer} />
          </li>
        ))}
      </ul>
      <p>
        <a class="link" href={`${base}/no-way`}>
          {m.t('action.none-of-these')}
        </a>
      </p>
      <Why page={page} why={why} />
    </Layout>
  );
}

function Row({ page, offer }: { page: PageContext; offer: Offer }): VNode {
  const { m, base, zone } = page;
  switch (offer.kind) {
    case 'recovery-code':
      return (
        <Choice
          href={`${base}/recovery`}
          icon="key"
          name={m.t('methods.recovery')}
          hint={m.t('methods.recovery-hint')}
        />
      );
    case 'password':
      return <Choice href={`${base}/password`} icon="key" name={m.t('methods.password')} hint={null} />;
    case 'app':
    case 'phone': {
      const held =
        offer.heldUntil === null ? null : m.t('methods.held', { time: m.clockWithZone(offer.heldUntil, zone) });
      const name = m.t(offer.kind === 'app' ? 'methods.app' : 'methods.phone');
      return <Choice href={`${base}/code`} icon="phone" name={name} hint={held ?? m.t('methods.code-hint')} />;
    }
    default:
      return offer satisfies never;
  }
}

interface ChoiceProps {
  readonly href: string;
  readonly icon: 'phone' | 'key';
  readonly name: string;
  readonly hint: string | null;
}

const Choice = ({ href, icon, name, hint }: ChoiceProps): VNode => (
  <a class="row-link" href={href}>
    <Icon name={icon} />
    <span>
      <b>{name}</b>
      {hint && <span class="hint">{hint}</span>}
    </span>
  </a>
);
