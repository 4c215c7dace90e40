import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { Offer } from '#domain/next-step.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Confirming } from './parts/confirming.tsx';
import { Form } from './parts/form.tsx';
import { Icon } from './parts/icon.tsx';
import { CancelHere, codeWords } from './parts/step-up.tsx';
import { Why, type WhyProps } from './parts/why.tsx';

interface Props {
  readonly page: PageContext;
  /** The last two of the bound phone number; null where there is none, or its key is gone. */
  readonly digits: string | null;
  /** In the order of the step: last used first, the recovery code last. */
  readonly offers: readonly Offer[];
  readonly why: WhyProps;
}

/** Links to {base}/code, {base}/recovery, {base}/no-way. POST {base}/sms/send: a text message is sent when it is chosen. */
export function MethodsPage({ page, digits, offers, why }: Props): VNode {
  const { m, base } = page;
  return (
    <Layout page={page} title={codeWords(page, 'methods.title').title}>
      <Confirming page={page} />
      <ul class="rows">
        {offers.map((offer) => (
          <li>
            <Row page={page} offer={offer} digits={digits} />
          </li>
        ))}
      </ul>
      <p>
        <a class="link" href={`${base}/no-way`}>
          {m.t('action.none-of-these')}
        </a>
      </p>
      <CancelHere page={page} />
      <Why page={page} why={why} />
    </Layout>
  );
}

function Row({ page, offer, digits }: { page: PageContext; offer: Offer; digits: string | null }): VNode {
  const { m, base } = page;
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
    case 'app': {
      const hint = heldHint(page, offer.heldUntil) ?? m.t('methods.code-hint');
      return <Choice href={`${base}/code`} icon="phone" name={m.t('methods.app')} hint={hint} />;
    }
    case 'phone':
      return (
        <Form page={page} action={`${base}/sms/send`}>
          <button type="submit" class="row-link">
            <Inside
              icon="message"
              name={digits === null ? m.t('methods.phone-unnamed') : m.t('methods.phone', { digits })}
              hint={heldHint(page, offer.heldUntil) ?? m.t('methods.phone-hint')}
            />
          </button>
        </Form>
      );
    default:
      return offer satisfies never;
  }
}

const heldHint = ({ m, zone }: PageContext, heldUntil: Instant | null): string | null =>
  heldUntil === null ? null : m.t('methods.held', { time: m.clockWithZone(heldUntil, zone) });

interface InsideProps {
  readonly icon: 'phone' | 'message' | 'key';
  readonly name: string;
  readonly hint: string | null;
}

const Choice = ({ href, ...inside }: InsideProps & { readonly href: string }): VNode => (
  <a class="row-link" href={href}>
    <Inside {...inside} />
  </a>
);

const Inside = ({ icon, name, hint }: InsideProps): VNode => (
  <>
    <Icon name={icon} />
    <span>
      <b>{name}</b>
      {hint && <span class="hint">{hint}</span>}
    </span>
  </>
);
