import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { PersonalRule } from '#domain/personal-rule.ts';
import type { MergedPolicy } from '#domain/policy.ts';
import type { PageContext } from '../page-context.ts';
import { ChangeButton, heldAt, HeldHint } from './change-button.tsx';
import { ButtonForm } from './form.tsx';
import { rich } from './rich.tsx';
import { WhoRequires } from './why.tsx';

interface Props {
  readonly page: PageContext;
  readonly rule: PersonalRule;
  readonly policy: MergedPolicy;
  /** Until when changes are frozen (SPEC U5): it may be switched on, and not off; null: they are not. */
  readonly frozenUntil: Instant | null;
}

/** "Always require 2FA to log into my account" (SPEC U4). POST /account/security/always-require/off, /account/security/always-require/on. */
export const AlwaysRequire = (props: Props): VNode => (
  <section>
    <h2>{props.page.m.t('security.always')}</h2>
    <State {...props} />
  </section>
);

function State({ page, rule, policy, frozenUntil }: Props): VNode {
  const { m } = page;
  const held = heldAt('always', frozenUntil);
  switch (rule) {
    case 'none':
      return <p>{rich(m, 'security.always-with-set-up', {})}</p>;
    case 'locked':
      return (
        <>
          <p>{rich(m, 'security.always-locked', {})}</p>
          <WhoRequires page={page} why={{ policy }} />
        </>
      );
    case 'on':
      return (
        <>
          <p>{rich(m, 'security.always-on', {})}</p>
          <div class="beside">
            <ChangeButton page={page} action="/account/security/always-require/off" because={held && held.id}>
              {m.t('security.always-switch-off')}
            </ChangeButton>
            {held ? <HeldHint page={page} held={held} /> : <p class="hint">{m.t('security.always-switch-hint')}</p>}
          </div>
        </>
      );
    case 'off':
      return (
        <>
          <p>{rich(m, 'security.always-off', {})}</p>
          <ButtonForm page={page} action="/account/security/always-require/on">
            {m.t('security.always-switch-on')}
          </ButtonForm>
        </>
      );
    default:
      return rule satisfies never;
  }
}
