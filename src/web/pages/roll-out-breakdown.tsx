import type { ComponentChildren, VNode } from 'preact';
import type { BreakdownRow, ClassCounts, RollOutFacet } from '#domain/roll-out.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import type { CountedProps } from './roll-out-props.ts';
import { localPath } from './safe-href.ts';

export const facetNames = {
  site: 'rollout.by-site',
  employer: 'rollout.by-employer',
  group: 'rollout.by-group',
  method: 'rollout.by-method',
} as const satisfies Record<RollOutFacet, PlainKey>;

const facets = Object.keys(facetNames) as readonly RollOutFacet[];

/** How far people are by site, employer, group or method: as numbers, with a bar in each row (SPEC P12). */
export function Breakdown(props: CountedProps): VNode {
  const { page, by, links } = props;
  const { m } = page;
  return (
    <section class="whole" id="breakdown">
      <h2>{m.t('rollout.by-title')}</h2>
      <nav class="tabs" aria-label={m.t('rollout.by-title')}>
        {facets.map((one) => (
          <a id={`by-${one}`} href={localPath(links.by(one))} aria-current={one === by ? 'true' : undefined}>
            {m.t(facetNames[one])}
          </a>
        ))}
      </nav>
      <Rows {...props} />
    </section>
  );
}

function Rows(props: CountedProps): VNode {
  const { page, by, figures } = props;
  const { m } = page;
  const { rows, others } = figures.breakdown;
  const named = rows.map((one, index) => rowOf(page, <Named {...props} row={one} index={index} />, one));
  const rest = others ? [rowOf(page, m.t('rollout.by-others', { values: others.values }), others)] : [];
  const number = (name: PlainKey) => ({ name: m.t(name), number: true }) as const;
  return (
    <ConsoleTable
      caption={m.t('rollout.by-caption', { facet: m.t(facetNames[by]) })}
      isHeaded
      columns={[
        { name: m.t(facetNames[by]) },
        number('rollout.enrolled'),
        { name: m.t('rollout.by-share') },
        number('rollout.not-enrolled'),
        number('rollout.needs-help'),
        number('rollout.exempt'),
      ]}
      rows={[...named, ...rest]}
    />
  );
}

function rowOf({ m }: PageContext, name: ComponentChildren, counts: ClassCounts): readonly ComponentChildren[] {
  const { enrolled, notEnrolled, needsHelp, exempt } = counts;
  const count = (people: number): string => m.t('rollout.count', { people });
  return [
    name,
    m.t('rollout.by-of', { enrolled, people: enrolled + notEnrolled + needsHelp }),
    <Bar page={{ m }} counts={counts} />,
    count(notEnrolled),
    count(needsHelp),
    count(exempt),
  ];
}

function Named({ page, by, links, row, index }: CountedProps & { row: BreakdownRow; index: number }): VNode {
  const words = valueWords(page, by, row.value);
  const href = links.among(by, row.value);
  if (href === null) return <>{words}</>;
  return (
    <a id={`by-${by}-${index}`} href={localPath(href)}>
      {words}
    </a>
  );
}

const methodWords = { app: 'people.app', phone: 'people.phone', both: 'rollout.by-both' } as const;

function valueWords({ m }: PageContext, by: RollOutFacet, value: string | null): string {
  if (by !== 'method') return value ?? m.t('people.without');
  const method = Object.entries(methodWords).find(([name]) => name === value);
  return m.t(method?.[1] ?? 'rollout.by-without-method');
}

/** The enrolled of those whom the policy binds, as a bar; the figure beside it says the same, and is what screen readers read. */
function Bar({ page: { m }, counts }: { page: Pick<PageContext, 'm'>; counts: ClassCounts }): VNode | null {
  const { enrolled, notEnrolled, needsHelp } = counts;
  const bound = enrolled + notEnrolled + needsHelp;
  if (bound === 0) return null;
  const share = (people: number): number => Math.round((people / bound) * 1_000) / 10;
  const done = share(enrolled);
  const hard = share(needsHelp);
  return (
    <span class="share">
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-all" width={100} height={10} />
        <rect class="bar-done" width={done} height={10} />
        <rect class="bar-hard" x={Math.round((100 - hard) * 10) / 10} width={hard} height={10} />
      </svg>
      {m.t('rollout.by-percent', { percent: Math.floor((enrolled / bound) * 100) })}
    </span>
  );
}
