import type { ComponentChildren, VNode } from 'preact';
import type { ToldEvent } from '#flows/audit-trail/told.ts';
import { zoneLabel } from '#text/zones.ts';
import { isNarrowedTrail } from './audit-fields.ts';
import { TrailFilters, type TrailFilterProps } from './audit-filters.tsx';
import { TrailCheck, type CheckProps } from './audit-check.tsx';
import { TrailTable } from './audit-table.tsx';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

export interface AuditProps extends Omit<TrailFilterProps, 'page'> {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** Whose trail it is: a company's name; null: the whole service's. */
  readonly companyName: string | null;
  /** Of the days and times on the page, IANA. */
  readonly zone: string;
  readonly events: readonly ToldEvent[];
  /** Many were looked at, and more may fit. */
  readonly isPartial: boolean;
  /** Null: who or what was typed is unclear, so that there is nothing to show. */
  readonly links: TrailLinks | null;
  readonly check: CheckProps['check'];
  /** Of the form that has the trail verified. */
  readonly verify: string;
  /** Where signed evidence packs are made; null: nowhere, as for operators. */
  readonly evidence: string | null;
  readonly error: PageError | null;
}

export interface TrailLinks {
  readonly csv: string;
  readonly jsonl: string;
  readonly first: string | null;
  readonly next: string | null;
  /** Only what somebody did, and only what concerns them. */
  readonly by: (id: string) => string;
  readonly about: (id: string) => string;
}

/** GET /admin/:company/audit and /operator/audit: a chain newest first, as its reader may know it (SPEC X8, SECURITY I11). */
export function AuditPage(props: AuditProps): VNode {
  const { page, place, companyName, evidence, error } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('trail.title')} console={place} error={error}>
      <p>{companyName === null ? m.t('trail.lead-installation') : m.t('trail.lead', { company: companyName })}</p>
      <TrailCheck {...props} />
      {evidence !== null && (
        <section>
          <h2>{m.t('evidence.title')}</h2>
          <p>{m.t('evidence.invite')}</p>
          <p>
            <Button href={evidence}>{m.t('evidence.make')}</Button>
          </p>
        </section>
      )}
      <section class="whole" id="events">
        <TrailFilters {...props} />
        {props.links && <Found {...props} links={props.links} />}
      </section>
    </Layout>
  );
}

function Found(props: AuditProps & { readonly links: TrailLinks }): VNode {
  const { page, events, isPartial, typed, zone, links } = props;
  const { m } = page;
  return (
    <>
      {events.length > 0 && <Exports page={page} links={links} />}
      {events.length > 0 && (
        <TrailTable
          page={{ ...page, zone }}
          caption={m.t('trail.caption', { zone: zoneLabel(m, zone) })}
          events={events}
          links={links}
        />
      )}
      {events.length === 0 && !isPartial && (
        <p class="note">{m.t(isNarrowedTrail(typed) ? 'trail.none-fitting' : 'trail.none')}</p>
      )}
      {isPartial && <p class="hint">{m.t('trail.partial')}</p>}
      <Pager page={page} links={links} isPartial={isPartial} />
    </>
  );
}

const Exports = ({ page: { m }, links }: { page: PageContext; links: TrailLinks }): VNode => (
  <p class="row">
    <span>{m.t('trail.export')}</span>
    <Button href={links.csv} isFile>
      {m.t('trail.export-csv')}
    </Button>
    <Button href={links.jsonl} isFile>
      {m.t('trail.export-jsonl')}
    </Button>
  </p>
);

const Button = ({
  href,
  isFile = false,
  children,
}: {
  href: string;
  isFile?: boolean;
  children: ComponentChildren;
}) => (
  <a class="button plain" href={localPath(href)} download={isFile}>
    {children}
  </a>
);

function Pager({ page: { m }, links, isPartial }: { page: PageContext; links: TrailLinks; isPartial: boolean }) {
  const { first, next } = links;
  if (first === null && next === null) return null;
  return (
    <nav class="pager" aria-label={m.t('trail.pages')}>
      {first !== null && <Button href={first}>{m.t('trail.first')}</Button>}
      {next !== null && <Button href={next}>{m.t(isPartial ? 'trail.further' : 'trail.next')}</Button>}
    </nav>
  );
}
