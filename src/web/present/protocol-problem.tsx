import type { VNode } from 'preact';
import type { ShownApplication } from '#domain/application.ts';
import type { ProtocolProblem } from '#ports/protocol-door.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { ProtocolProblemPage, type ProtocolProblemKind } from '../pages/protocol-problem.tsx';
import { renderPage } from '../pages/render.ts';
import { pageContext } from './context.ts';

/** What was wrong at the protocol's door, as a page for whoever was led there. Nothing of the request is repeated in it. */
export const drawProtocolProblem = (visit: Visit, { error, status, application }: ProtocolProblem): string =>
  renderPage(protocolProblem(visit, problemOf(error, status), application));

/**
 * The same as a page, which has an address of its own for its language links: the one that it was drawn at is the protocol's, which knows no languages, and holds
 * what was asked for.
 */
export function protocolProblem(
  visit: Visit,
  problem: ProtocolProblemKind,
  application: ShownApplication | null,
): VNode {
  const page = pageContext({ ...visit, path: `/sign-in/problem/${problem}`, query: {}, fields: {} });
  return <ProtocolProblemPage page={page} problem={problem} application={application} />;
}

/** Codes of OAuth 2.0 and OpenID Connect; `session_not_found` is the library's, of a request that has expired or is another browser's. */
const problems: Readonly<Record<string, ProtocolProblemKind>> = {
  invalid_client: 'unknown',
  unauthorized_client: 'unknown',
  invalid_redirect_uri: 'address',
  session_not_found: 'expired',
  access_denied: 'denied',
};

function problemOf(error: string, status: number): ProtocolProblemKind {
  if (status === 429) return 'busy';
  if (status >= 500) return 'server';
  return Object.hasOwn(problems, error) ? (problems[error] ?? 'malformed') : 'malformed';
}
