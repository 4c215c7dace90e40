import { second } from '#domain/instant.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { ErrorPage, type ErrorStatus } from '../pages/error.tsx';
import { pageContext } from './context.ts';

/** A page for a request that cannot be answered. `retryAfter`: seconds, told in the header and in words. */
export function problemPage(visit: Visit, status: ErrorStatus, retryAfter: number | null = null): Answer {
  const view = <ErrorPage page={pageContext(visit)} status={status} retryAfter={waitOf(retryAfter)} />;
  return page(view, status, { headers: retryAfter === null ? {} : { 'retry-after': String(Math.ceil(retryAfter)) } });
}

/** Something of ours broke: told as a service that cannot answer, with the status that says whose fault it is. */
export function brokenPage(visit: Visit): Answer {
  return page(<ErrorPage page={pageContext(visit)} status={503} retryAfter={null} />, 500);
}

const waitOf = (seconds: number | null): number | null => (seconds === null ? null : seconds * second);
