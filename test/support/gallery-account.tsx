import type { VNode } from 'preact';
import type { OverReset } from '#flows/recovery/over-reset.ts';
import { after, day, hour } from '#domain/instant.ts';
import { ChangeEmailPage } from '#web/pages/change-email.tsx';
import { FrozenPage } from '#web/pages/frozen.tsx';
import {
  ConfirmEmailDonePage,
  ConfirmEmailFrozenPage,
  ConfirmEmailOtherPage,
  ConfirmEmailPage,
  MailActGonePage,
  NotMeDonePage,
  NotMePage,
  UndoEmailDonePage,
  UndoEmailPage,
} from '#web/pages/mail-act.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { SecurityPage } from '#web/pages/security.tsx';
import { OverResetPage } from '#web/pages/veto-reset.tsx';
import { ThawPage } from '#web/pages/thaw.tsx';
import * as sample from './gallery-samples.ts';

type Gallery = Readonly<Record<string, VNode>>;

const { email, now } = sample;
const until = after(now, 3 * day);
const other = 'ana.maria.lopez-hernandez@northwind-builders-international.example';

/** The login e-mail and its change, changes that are frozen, and the pages behind mailed links that act. */
export function galleryOfLoginPages(own: PageContext, run: PageContext, outside: PageContext): Gallery {
  const change: PageContext = { ...run, startOver: '/account/security', wayOut: { to: 'settings', onPage: true } };
  const leave = { by: 'back-to-settings' } as const;
  const typing = { page: change, email, leave };
  const link = { page: { ...outside, path: '/mail/Zm9v' }, token: 'Zm9v' };
  const done = { page: link.page, email };
  const security = {
    page: own,
    passwordSince: now,
    methods: sample.methods,
    mayEnroll: true,
    kinds: sample.enforced.kinds.map((one) => ({ ...one, forbiddenBy: [] })),
    recovery: { confirmed: true, confirmedAt: now, pending: false },
    policy: sample.enforced,
    rule: 'locked',
    early: null,
    sessions: sample.sessions,
    events: sample.events,
  } as const;
  const freeze = { until, secondStep: true, administrators: true };
  const login = { email, waiting: null, undoableUntil: null };
  const justDone = sample.events.find((one) => one.kind === 'authenticator.bound') ?? null;
  const waiting = { email: other, until: after(now, hour / 2) };
  return {
    'security-frozen': <SecurityPage {...security} freeze={freeze} login={login} />,
    'security-frozen-alone': (
      <SecurityPage
        {...security}
        {...{ methods: [], rule: 'none', early: sample.early, policy: sample.announced, login }}
        freeze={{ ...freeze, secondStep: false, administrators: false }}
      />
    ),
    'security-email-waits': (
      <SecurityPage {...security} freeze={null} login={{ email, waiting, undoableUntil: until }} />
    ),
    'security-just-done': <SecurityPage {...security} freeze={null} login={login} justDone={justDone} />,
    'change-email': <ChangeEmailPage {...typing} typed="" problem={null} />,
    'change-email-error': (
      <ChangeEmailPage {...typing} typed={email} problem={{ code: 'email-unchanged', field: 'email' }} />
    ),
    'change-email-often': (
      <ChangeEmailPage {...typing} typed={other} problem={{ code: 'asked-too-often', field: null }} />
    ),
    thaw: <ThawPage page={change} leave={leave} problem={null} />,
    frozen: <FrozenPage page={{ ...own, base: '' }} until={until} secondStep />,
    'frozen-alone': <FrozenPage page={{ ...own, base: '' }} until={until} secondStep={false} />,
    'frozen-change': <FrozenPage page={change} until={until} secondStep />,
    'frozen-meanwhile': <FrozenPage page={change} until={null} secondStep />,
    'frozen-sign-in': <FrozenPage page={run} until={until} secondStep />,
    'mail-gone': <MailActGonePage page={link.page} />,
    'mail-not-me': <NotMePage {...link} email={email} told={now} />,
    'mail-not-me-done': <NotMeDonePage {...done} until={until} />,
    'mail-confirm': <ConfirmEmailPage {...link} email={other} asked={now} by={{ name: '#3', maskedEmail: '#4' }} />,
    'mail-confirm-other': <ConfirmEmailOtherPage page={link.page} email={other} />,
    'mail-confirm-done': <ConfirmEmailDonePage page={link.page} email={other} />,
    'mail-confirm-frozen': <ConfirmEmailFrozenPage page={link.page} until={until} />,
    'mail-undo': <UndoEmailPage {...link} from={email} to={other} changed={now} />,
    'mail-undo-done': <UndoEmailDonePage {...done} until={until} />,
    ...latePages(link.page),
  };
}

/** Links that come too late to stop a reset. */
function latePages(page: PageContext): Gallery {
  const company = { name: 'Northwind Builders', contact: '+1 312 555 0100' };
  const over = { outcome: 'done', endedAt: now, stoppedAs: null, company, administrator: '#5' } as const;
  const draw = (reset: Partial<OverReset>) => <OverResetPage page={page} reset={{ ...over, ...reset }} />;
  return {
    'veto-reset-late': draw({}),
    'veto-reset-late-service': draw({ company: null, administrator: null }),
    'veto-reset-late-stopped': draw({ outcome: 'vetoed', stoppedAs: 'administrator' }),
    'veto-reset-late-session': draw({ outcome: 'vetoed', stoppedAs: 'session' }),
    'veto-reset-late-lapsed': draw({ outcome: 'lapsed' }),
  };
}
