import type { VNode } from 'preact';
import type { Duration } from '#domain/instant.ts';
import { second } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { localPath } from './safe-href.ts';

export type ErrorStatus = 400 | 403 | 404 | 409 | 429 | 503;

interface Props {
  readonly page: PageContext;
  readonly status: ErrorStatus;
  /** As in the Retry-After header; null where there is none. */
  readonly retryAfter: Duration | null;
}

/** What the page says when nothing tells how long to wait. */
const shortWait = 5 * second;

/** Says what happened and what to do; never a number alone (DESIGN 7). */
export function ErrorPage({ page, status, retryAfter }: Props): VNode {
  const { m, path } = page;
  const again = status === 429 || status === 503 || status === 409;
  return (
    <Layout page={page} title={m.t(`error.${status}-title`)}>
      <p>{explanation(page, status, retryAfter)}</p>
      <p>
        <a class="button plain" href={again ? localPath(path) : '/'}>
          {m.t(again ? 'error.try-again' : 'error.back')}
        </a>
      </p>
    </Layout>
  );
}

function explanation({ m }: PageContext, status: ErrorStatus, retryAfter: Duration | null): string {
  if (status !== 429 && status !== 503) return m.t(`error.${status}`);
  return m.t(`error.${status}`, { wait: m.duration(retryAfter ?? shortWait) });
}
