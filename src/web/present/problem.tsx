import type { VNode } from 'preact';
import { second, type Duration } from '#domain/instant.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { ErrorPage, type ErrorStatus, type ErrorWords } from '../pages/error.tsx';
import { pageContext } from './context.ts';
import { keptForm } from './kept-form.ts';

/** A page for a request that cannot be answered. `retryAfter`: seconds, told in the header and in words. */
export function problemPage(visit: Visit, status: ErrorStatus, retryAfter: number | null = null): Answer {
  const view = errorPage(visit, status, waitOf(retryAfter));
  return page(view, status, { headers: retryAfter === null ? {} : waitHeader(retryAfter) });
}

/** For a file while another one of the same user comes in. `retryAfter`: seconds. */
export const anotherFilePage = (visit: Visit, retryAfter: number): Answer =>
  page(errorPage(visit, 'another-file', waitOf(retryAfter)), 429, { headers: waitHeader(retryAfter) });

const waitHeader = (seconds: number): Readonly<Record<string, string>> => ({
  'retry-after': String(Math.ceil(seconds)),
});

/** Something of ours broke: told as a service that cannot answer, with the status that says whose fault it is. */
export function brokenPage(visit: Visit): Answer {
  return page(errorPage(visit, 503, null), 500);
}

const errorPage = (visit: Visit, status: ErrorWords, retryAfter: Duration | null): VNode => (
  <ErrorPage
    page={pageContext(visit)}
    status={status}
    retryAfter={retryAfter}
    again={addressOf(visit)}
    kept={keptForm(visit)}
  />
);

/** The page that was asked for, or that the form was on; without a language that was asked for on the way. */
function addressOf({ request, path, query }: Visit): string {
  const kept = new URLSearchParams(request.method === 'GET' ? query : {});
  kept.delete('lang');
  return kept.size > 0 ? `${path}?${kept}` : path;
}

const waitOf = (seconds: number | null): number | null => (seconds === null ? null : seconds * second);
