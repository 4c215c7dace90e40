import type { VNode } from 'preact';
import type { MergedPolicy } from '#domain/policy.ts';
import type { RefusedMethod } from '#domain/refused-methods.ts';
import type { Messages } from '#text/messages.ts';
import { whoRulesOut } from './ruled-out.ts';
import { regionName } from './sms-countries.tsx';

interface Props {
  readonly m: Messages;
  readonly policy: MergedPolicy;
  readonly refused: readonly RefusedMethod[];
}

/** What somebody has set up and is not accepted any more, each with who decided so (SPEC Y3, P7). Nothing where there is nothing of the kind. */
export function NotAccepted({ m, policy, refused }: Props): VNode | null {
  if (refused.length === 0) return null;
  return (
    <div class="note">
      <h2>{m.t('not-accepted.heading')}</h2>
      <ul>
        {refused.map((one) => (
          <li>{refusedWords(m, policy, one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Every rule accepts the app, so that it is a phone: of a kind that nobody takes from this user, or of another country. */
function refusedWords(m: Messages, policy: MergedPolicy, { country, by }: RefusedMethod): string {
  const who = whoRulesOut(m, by);
  const { phones } = policy;
  const isForbidden = policy.kinds.some(({ kind, forbiddenNow }) => kind === 'phone' && forbiddenNow);
  if (isForbidden || country === null || phones === null) return m.t('not-accepted.phone', { who });
  const countries = m.list(phones.countries.map((one) => regionName(m, one)));
  return m.t('not-accepted.phone-country', { who, country: regionName(m, country), countries });
}
