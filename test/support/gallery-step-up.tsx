import type { VNode } from 'preact';
import type { StepUpId } from '#domain/identifiers.ts';
import { instant, minute, second } from '#domain/instant.ts';
import type { AskedStepUp } from '#domain/step-up.ts';
import { CodePage } from '#web/pages/code.tsx';
import { ContinuePage } from '#web/pages/continue.tsx';
import { GoingOnPage } from '#web/pages/going-on.tsx';
import { MethodsPage } from '#web/pages/methods.tsx';
import { NoWayPage } from '#web/pages/no-way.tsx';
import type { Destination, PageContext } from '#web/pages/page-context.ts';
import { EndedPage, ExpiredPage, TooManyCodesPage } from '#web/pages/refuse.tsx';
import { SmsPage } from '#web/pages/sms.tsx';
import { NoStepUpPage, StepUpOverPage, StepUpPage } from '#web/pages/step-up.tsx';
import * as sample from './gallery-samples.ts';

type Gallery = Readonly<Record<string, VNode>>;

const id = `stp_${'0'.repeat(32)}` as StepUpId;

const asked: AskedStepUp = {
  operation: 'disburse',
  title: 'Release a disbursement',
  details: [
    { label: 'Amount', value: '$12,400.00' },
    { label: 'Payee', value: 'Brightwater Glazing & Envelope Restoration Company, Inc.' },
    { label: 'Bankverbindungsänderungsdatum', value: 'DE02120300000000202051-DE02500105170137075030' },
  ],
};

/** What an application says of what is confirmed: no text of ours. */
export const wordsOfApplication: readonly string[] = [
  ...asked.details.flatMap(({ label, value }) => [value, label]),
  ...[asked.title, asked.operation].flatMap((one) => one ?? []),
];

const { application, longApplication: long, returnAddress } = sample;

const by = [
  { role: 'approver', companyName: 'Northwind Builders' },
  { role: 'approver', companyName: 'Harbor & Hill Civil Engineering' },
];

const enter: AskedStepUp = { operation: null, title: null, details: [] };

/** "Verify your identity": what an application asks for by API, and on entering. */
export function galleryOfStepUps(run: PageContext, own: PageContext): Gallery {
  const page = { ...own, path: `/step-up/${id}`, destination: { ...application, asks: null } };
  const until = instant(sample.now + 15 * minute);
  const whole = { page, id, application, asked, by, until };
  const entry = { ...page, destination: { ...application, asks: 'fresh-proof', by } } as const;
  const over = { page, application, back: returnAddress };
  const to = `/oidc/auth/${'0'.repeat(43)}`;
  return {
    'step-up': <StepUpPage {...whole} typesCode />,
    'step-up-choice': <StepUpPage {...whole} application={long} typesCode={false} by={[]} />,
    'step-up-enter': <StepUpPage {...whole} asked={enter} typesCode />,
    'step-up-unnamed': <StepUpPage {...whole} asked={{ ...enter, operation: 'disburse' }} by={[]} typesCode />,
    'step-up-proved': <StepUpOverPage {...over} status="proved" back={null} />,
    'step-up-redeemed': <StepUpOverPage {...over} status="redeemed" />,
    'step-up-cancelled': <StepUpOverPage {...over} status="cancelled" back={null} />,
    'step-up-expired': <StepUpOverPage {...over} application={long} status="expired" />,
    'going-on-confirmed': <GoingOnPage page={page} to={returnAddress} application={application} because="confirmed" />,
    'going-on-unconfirmed': <GoingOnPage page={page} to={returnAddress} application={long} because="unconfirmed" />,
    'continue-entry': <ContinuePage page={entry} step="verify" to={to} why={{ policy: sample.enforced }} />,
    ...running({ ...run, startOver: page.path, wayOut: { to: 'application', onPage: true } }),
    ...entering(run, entry.destination),
    'step-up-unknown': <NoStepUpPage page={own} />,
  };
}

/** On the way into an application. */
function entering(run: PageContext, destination: Destination): Gallery {
  const page: PageContext = { ...run, destination };
  const why = { policy: sample.enforced };
  return {
    'step-up-code-application': <CodePage page={page} heldUntil={null} otherMethods={false} why={why} problem={null} />,
  };
}

/** Its pages within the interaction. */
function running(run: PageContext): Gallery {
  const destination: Destination = {
    ...application,
    asks: null,
    by,
    stepUp: { ...asked, id, expiresAt: instant(sample.now + 15 * minute) },
  };
  const page: PageContext = { ...run, destination };
  const over: PageContext = { ...page, expiresAt: null };
  const why = { policy: sample.enforced };
  const wrong = { code: 'wrong-code', drift: null, serverTime: sample.now, field: 'code' } as const;
  const sent = {
    at: instant(sample.now - 5 * second),
    until: instant(sample.now + 30 * minute),
    progress: 'left',
  } as const;
  const text = { digits: '67', sent, pause: null, heldUntil: null, ways: ['phone'], help: [], why } as const;
  return {
    'step-up-code': <CodePage page={page} heldUntil={null} otherMethods={false} why={why} problem={wrong} />,
    'step-up-methods': <MethodsPage page={page} digits="67" offers={sample.offers.slice(0, 2)} why={why} />,
    'step-up-sms': <SmsPage {...text} page={page} problem={null} />,
    'sms-role': <SmsPage {...text} page={run} onlyProves problem={null} />,
    'step-up-no-way': <NoWayPage page={over} helpers={[]} mayReturn={false} why={why} />,
    'step-up-run-expired': <ExpiredPage page={over} />,
    'step-up-run-ended': <EndedPage page={over} />,
    'step-up-too-many-codes': <TooManyCodesPage page={over} app phone={false} />,
    'step-up-guessed': <TooManyCodesPage page={over} app phone={false} guessed />,
  };
}
