import type { VNode } from 'preact';
import type { Instant } from '#domain/instant.ts';
import type { PageContext } from '../page-context.ts';
import { ChangeButton, heldAt, HeldHint } from './change-button.tsx';
import { ButtonForm } from './form.tsx';
import { rich } from './rich.tsx';

export interface LoginEmailProps {
  readonly email: string;
  /** What was asked for and not confirmed: nobody is told whether the address can be used (SECURITY I13). */
  readonly waiting: { readonly email: string; readonly until: Instant } | null;
  /** Until when the last change can be taken back from the mailbox of before; null: it cannot, or there is none. */
  readonly undoableUntil: Instant | null;
}

interface Props {
  readonly page: PageContext;
  readonly login: LoginEmailProps;
  /** Until when changes are frozen (SPEC U5); null: they are not. */
  readonly frozenUntil: Instant | null;
}

/** The login e-mail, and what is under way with it. POST /account/security/email, /account/security/email/withdraw. */
export function LoginEmail({ page, login, frozenUntil }: Props): VNode {
  const { m, zone } = page;
  const held = heldAt('email', frozenUntil);
  const { email, waiting, undoableUntil } = login;
  return (
    <section>
      <h2>{m.t('login-email.title')}</h2>
      <p>{rich(m, 'login-email.now', { email })}</p>
      {undoableUntil !== null && (
        <p class="hint">{m.t('login-email.undoable', { time: m.dateTime(undoableUntil, zone) })}</p>
      )}
      {waiting !== null && <Waiting page={page} email={email} waiting={waiting} />}
      <div class="beside">
        <ChangeButton page={page} action="/account/security/email" because={held && held.id}>
          {m.t('login-email.change')}
        </ChangeButton>
        {held ? <HeldHint page={page} held={held} /> : <p class="hint">{m.t('login-email.hint')}</p>}
      </div>
    </section>
  );
}

interface WaitingProps {
  readonly page: PageContext;
  readonly email: string;
  readonly waiting: NonNullable<LoginEmailProps['waiting']>;
}

const Waiting = ({ page, email, waiting }: WaitingProps): VNode => (
  <div class="note">
    <p>
      {rich(page.m, 'login-email.waiting', {
        email: waiting.email,
        time: page.m.dateTime(waiting.until, page.zone),
      })}
    </p>
    <p>{rich(page.m, 'login-email.told', { email })}</p>
    <ButtonForm page={page} action="/account/security/email/withdraw">
      {page.m.t('login-email.withdraw')}
    </ButtonForm>
  </div>
);
