import type { VNode } from 'preact';
import type { ChainChecks } from '#flows/audit-trail/check-chain.ts';
import type { ToldEvent } from '#flows/audit-trail/told.ts';
import { detailLines } from './audit-details.ts';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';

export interface CheckProps {
  readonly page: PageContext;
  readonly zone: string;
  readonly check: ChainChecks;
  /** Address of the form that has it verified. */
  readonly verify: string;
  /** What the form goes back to: the trail that an operator looks at. */
  readonly chain: string | null;
  readonly companyName: string | null;
}

/** What the last verification of this chain came to, and a button for the next. It changes nothing: it only reads, in the background. */
export function TrailCheck(props: CheckProps): VNode {
  const { page, check, verify, chain } = props;
  const { m } = page;
  const { running, last } = check;
  return (
    <section class="whole panel">
      <h2>{m.t('trail.verify')}</h2>
      <p class="hint">{m.t('trail.verify-hint')}</p>
      {last === null ? <p>{m.t('trail.verify-never')}</p> : <Last {...props} last={last} />}
      {running ? (
        <p role="status">{m.t('trail.verify-running', { events: running.events })}</p>
      ) : (
        <Form page={page} action={verify}>
          {chain !== null && <input type="hidden" name="chain" value={chain} />}
          <button type="submit" class="plain">
            {m.t('trail.verify-now')}
          </button>
        </Form>
      )}
    </section>
  );
}

const countIn = (last: ToldEvent, name: string): number => Number(last.detail[name] ?? 0);

function Last({ page, zone, last, companyName }: CheckProps & { readonly last: ToldEvent }): VNode {
  const { m } = page;
  const time = m.dateTime(last.at, zone);
  const events = countIn(last, 'events');
  const { outcome, anchors } = last.detail;
  if (outcome === 'whole') {
    return (
      <>
        <p>{m.t('trail.verify-whole', { events, time })}</p>
        {typeof anchors === 'number' && <p>{m.t('trail.verify-anchored', { anchors })}</p>}
      </>
    );
  }
  const wrong = detailLines(page, { detail: { faults: last.detail['faults'] ?? '' } });
  return (
    <div class="note warn">
      <p>
        <b>{m.t('trail.verify-damaged', { findings: countIn(last, 'findings'), events, time })}</b>
      </p>
      {wrong.map(({ name, value }) => (
        <p>{m.t('format.fact', { name, value })}</p>
      ))}
      <p>{m.t(companyName === null ? 'trail.verify-damaged-operator' : 'trail.verify-damaged-company')}</p>
    </div>
  );
}
