import type { VNode } from 'preact';
import type { Duration } from '#domain/instant.ts';
import { second } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { SendAgain, type KeptForm } from './parts/send-again.tsx';
import { localPath } from './safe-href.ts';

export type ErrorStatus = 400 | 403 | 404 | 408 | 409 | 429 | 503;

/** Whose words are told: those of a status, or of one case of it. */
export type ErrorWords = ErrorStatus | 'another-file';

interface Props {
  readonly page: PageContext;
  readonly status: ErrorWords;
  /** As in the Retry-After header; null where there is none. */
  readonly retryAfter: Duration | null;
  /** The page to try again. */
  readonly again: string;
  /** What was typed into the form that could not be carried out; null where it may not be kept. */
  readonly kept: KeptForm | null;
}

/** What the page says when nothing tells how long to wait. */
const shortWait = 5 * second;

/** What may go well when it is tried again. */
const passing: ReadonlySet<ErrorWords> = new Set([408, 409, 429, 503, 'another-file']);

/** Says what happened and what to do; never a number alone (DESIGN 7). */
export function ErrorPage({ page, status, retryAfter, again, kept }: Props): VNode {
  const { m } = page;
  const passes = passing.has(status);
  return (
    <Layout page={page} title={m.t(`error.${status}-title`)}>
      <p>{explanation(page, status, retryAfter)}</p>
      {passes && kept && <SendAgain page={page} form={kept} />}
      <p>
        <a class="button plain" href={passes ? localPath(again) : '/'}>
          {m.t(wayOn(passes, kept))}
        </a>
      </p>
    </Layout>
  );
}

function wayOn(passes: boolean, kept: KeptForm | null): 'error.back' | 'error.try-again' | 'stale.open' {
  if (!passes) return 'error.back';
  return kept === null ? 'error.try-again' : 'stale.open';
}

function explanation({ m }: PageContext, status: ErrorWords, retryAfter: Duration | null): string {
  if (status !== 429 && status !== 503 && status !== 'another-file') return m.t(`error.${status}`);
  return m.t(`error.${status}`, { wait: m.duration(retryAfter ?? shortWait) });
}
