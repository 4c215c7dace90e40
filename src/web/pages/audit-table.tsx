import type { VNode } from 'preact';
import type { Party, ToldEvent } from '#flows/audit-trail/told.ts';
import { detailLines } from './audit-details.ts';
import { exactWords, toldInWords } from './audit-words.ts';
import type { TrailLinks } from './audit.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { localPath } from './safe-href.ts';

interface Props {
  /** Its zone is that of the trail. */
  readonly page: PageContext;
  readonly caption: string;
  readonly events: readonly ToldEvent[];
  readonly links: TrailLinks;
}

/** One event in a row: when, what in a sentence, and all that is known of it folded away. */
export const TrailTable = ({ page, caption, events, links }: Props): VNode => (
  <div class="trail">
    <ConsoleTable
      caption={caption}
      columns={[{ name: page.m.t('trail.when') }, { name: page.m.t('trail.what') }]}
      rows={events.map((one) => [<When page={page} event={one} />, <What page={page} event={one} links={links} />])}
    />
  </div>
);

const When = ({ page: { m, zone }, event: { at } }: { page: PageContext; event: ToldEvent }): VNode => (
  <time datetime={new Date(at).toISOString()}>
    <span>{m.day(at, zone)}</span> <span>{m.clock(at, zone)}</span>
  </time>
);

interface WhatProps {
  readonly page: PageContext;
  readonly event: ToldEvent;
  readonly links: TrailLinks;
}

function What(props: WhatProps): VNode {
  const { page, event } = props;
  const { m } = page;
  return (
    <details>
      <summary>{toldInWords(m, event)}</summary>
      <dl class="facts">
        <dt>{m.t('trail.detail-exactly')}</dt>
        <dd>{m.dateTime(event.at, page.zone)}</dd>
        <Person {...props} name={m.t('trail.detail-who')} party={event.who} href={props.links.by} only="by" />
        <Person {...props} name={m.t('trail.detail-whom')} party={event.whom} href={props.links.about} only="about" />
        {detailLines(page, event).flatMap(({ name, value, kept }) => [
          <dt>{kept === 'both' ? <code>{name}</code> : name}</dt>,
          <dd>{kept === null ? value : <code>{value}</code>}</dd>,
        ])}
        <Technical page={page} event={event} />
      </dl>
    </details>
  );
}

interface PersonProps {
  readonly page: PageContext;
  readonly name: string;
  readonly party: Party | null;
  readonly href: (id: string) => string;
  readonly only: 'by' | 'about';
}

function Person({ page: { m }, name, party, href, only }: PersonProps): VNode | null {
  if (party === null) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {exactWords(m, party)}
        {'id' in party && (
          <>
            {' · '}
            <a href={localPath(href(party.id))}>{m.t(only === 'by' ? 'trail.only-by' : 'trail.only-these')}</a>
          </>
        )}
      </dd>
    </>
  );
}

const Technical = ({
  page: { m },
  event: { from, kind, sequence, isForeign },
}: {
  page: PageContext;
  event: ToldEvent;
}): VNode => (
  <>
    {from !== null && (
      <>
        <dt>{m.t('trail.detail-from')}</dt>
        <dd>{from}</dd>
      </>
    )}
    <dt>{m.t('trail.detail-kind')}</dt>
    <dd>
      <code>{kind}</code>
    </dd>
    <dt>{m.t('trail.detail-place')}</dt>
    <dd>{sequence === null ? m.t(isForeign ? 'trail.detail-foreign' : 'trail.detail-unlinked') : String(sequence)}</dd>
  </>
);
