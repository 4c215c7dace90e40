import type { VNode } from 'preact';
import { MailboxPage } from '#web/pages/mailbox.tsx';
import { NewPasswordPage } from '#web/pages/new-password.tsx';
import type { PageContext, Problem } from '#web/pages/page-context.ts';
import { RemovalNotAllowedPage } from '#web/pages/refuse.tsx';
import { RemoveMethodPage } from '#web/pages/remove-method.tsx';
import { email, help, off } from './gallery-samples.ts';

/** Pages on which a password is chosen, and on which a method is removed. */
export function galleryOfPasswords(page: PageContext): Readonly<Record<string, VNode>> {
  const weak: Problem = { code: 'weak-password', weakness: 'too-short', shortest: 15, field: 'password' };
  const same: Problem = { code: 'same-password', field: 'password' };
  const mailed = { page, email, shortest: 15, context: ['northwind', 'ana'], change: false, first: null };
  const settings: PageContext = { ...page, startOver: '/account/security', wayOut: { to: 'settings', onPage: false } };
  const change = { ...mailed, page: settings, change: true };
  const onPage: PageContext = { ...settings, wayOut: { to: 'settings', onPage: true } };
  const removing = { page: onPage, leave: { by: 'back-to-settings' }, problem: null } as const;
  const proving = {
    ...removing,
    reason: 'change',
    email,
    help,
    why: { policy: off },
    takesPass: false,
    resendFrom: null,
  } as const;
  return {
    'new-password': <NewPasswordPage {...mailed} problem={null} />,
    'new-password-error': <NewPasswordPage {...mailed} problem={weak} />,
    'first-password': (
      <NewPasswordPage {...mailed} shortest={8} first={{ name: 'ana', companies: [] }} problem={null} />
    ),
    'change-password': <NewPasswordPage {...change} problem={null} />,
    'change-password-error': <NewPasswordPage {...change} problem={same} />,
    'change-mailbox-unsent': <MailboxPage {...proving} sentAt={null} />,
    'change-mailbox': <MailboxPage {...proving} sentAt={page.serverNow} />,
    'thaw-mailbox-unsent': <MailboxPage {...proving} reason="thaw" sentAt={null} />,
    'thaw-mailbox': <MailboxPage {...proving} reason="thaw" sentAt={page.serverNow} />,
    'remove-app': <RemoveMethodPage {...removing} kind="app" digits={null} last />,
    'remove-phone': <RemoveMethodPage {...removing} kind="phone" digits="67" last={false} />,
    'refuse-removal': <RemovalNotAllowedPage page={{ ...onPage, expiresAt: null }} />,
  };
}
