import type { VNode } from 'preact';
import { applicationScopes } from '#domain/application.ts';
import type { UserId } from '#domain/identifiers.ts';
import { AskedOutPage, FaultyLogoutPage } from '#web/pages/asked-out.tsx';
import { CodePage } from '#web/pages/code.tsx';
import { ConsentPage } from '#web/pages/consent.tsx';
import { ContinuePage } from '#web/pages/continue.tsx';
import { GoingOnPage } from '#web/pages/going-on.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { PasswordPage } from '#web/pages/password.tsx';
import { ProtocolProblemPage } from '#web/pages/protocol-problem.tsx';
import { RequiredPage } from '#web/pages/required.tsx';
import { SignInPage } from '#web/pages/sign-in.tsx';
import * as sample from './gallery-samples.ts';
import { galleryOfStepUps } from './gallery-step-up.tsx';

const somebody = `usr_${'0'.repeat(32)}` as UserId;

type Gallery = Readonly<Record<string, VNode>>;

const { application, longApplication: long, help } = sample;

/** Signing in for an application, what it is told, and signing out at its request. */
export function galleryOfApplications(run: PageContext, own: PageContext, outside: PageContext): Gallery {
  const to = `/oidc/auth/${'0'.repeat(43)}`;
  const page = { ...run, destination: { ...application, asks: 'second-step' } } as const;
  const why = { policy: sample.off };
  const anew = { ...own, destination: { ...application, asks: 'fresh-proof' } } as const;
  return {
    'sign-in-application': (
      <SignInPage
        page={{ ...outside, destination: { ...application, asks: null } }}
        email={sample.email}
        to={to}
        problem={null}
      />
    ),
    'password-application': (
      <PasswordPage page={{ ...run, destination: { ...long, asks: null } }} email={sample.email} problem={null} />
    ),
    'password-application-anew': (
      <PasswordPage
        page={{ ...run, destination: { ...application, asks: 'fresh-proof' } }}
        email={sample.email}
        problem={null}
      />
    ),
    'code-application': <CodePage page={page} heldUntil={null} otherMethods={false} why={why} problem={null} />,
    'required-application': <RequiredPage page={page} phoneToo why={why} help={help} leave={null} problem={null} />,
    'continue-application': <ContinuePage page={anew} step="verify" to={to} why={why} />,
    consent: <ConsentPage page={anew} application={application} scopes={applicationScopes} to={to} user={somebody} />,
    'consent-long': (
      <ConsentPage
        page={{ ...own, destination: { ...long, asks: null } }}
        application={long}
        scopes={['email']}
        user={somebody}
        to={to}
      />
    ),
    'going-on': <GoingOnPage page={outside} to={to} application={application} because="signed-in" />,
    'going-on-cancelled': <GoingOnPage page={outside} to={to} application={long} because="cancelled" />,
    ...leaving(own, outside),
    ...problems(outside),
    ...galleryOfStepUps(run, own),
  };
}

function leaving(own: PageContext, outside: PageContext): Gallery {
  const asked = { client_id: application.id, post_logout_redirect_uri: sample.returnAddress, state: '0' };
  return {
    'going-on-signed-out': (
      <GoingOnPage page={outside} to={sample.returnAddress} application={application} because="signed-out" />
    ),
    'asked-out': <AskedOutPage page={own} application={application} asked={asked} />,
    'asked-out-unknown': <AskedOutPage page={own} application={null} asked={{}} />,
    'asked-out-faulty': <FaultyLogoutPage page={own} />,
    'asked-out-faulty-stranger': <FaultyLogoutPage page={outside} />,
  };
}

function problems(page: PageContext): Gallery {
  const kinds = ['unknown', 'address', 'malformed', 'expired', 'denied', 'busy', 'server'] as const;
  return Object.fromEntries(
    kinds.map((problem, index) => [
      `protocol-${problem}`,
      <ProtocolProblemPage page={page} problem={problem} application={index % 2 === 0 ? null : application} />,
    ]),
  );
}
