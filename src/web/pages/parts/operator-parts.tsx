import type { ComponentChildren, VNode } from 'preact';
import type { CompanyState } from '#domain/company-state.ts';
import { isZone } from '#domain/deadline.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';
import { zoneGroups, zoneLabel } from '#text/zones.ts';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import type { PageError } from '../words-for-refusal.ts';
import { fieldId, Select } from './form.tsx';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language groups its digits. */
export function countIn({ language }: Messages, count: number): string {
  const known = formats.get(language) ?? new Intl.NumberFormat(language === 'en-XA' ? 'en' : language);
  formats.set(language, known);
  return known.format(count);
}

export const stateKeys = {
  unavailable: 'operator.state-unavailable',
  off: 'operator.state-off',
  early: 'operator.state-early',
  enforced: 'operator.state-enforced',
} as const satisfies Record<CompanyState, PlainKey>;

/** A part of a page, under its heading, as wide as the window. */
export const Part = ({ heading, children }: { heading: ComponentChildren; children: ComponentChildren }): VNode => (
  <section class="whole">
    <h2>{heading}</h2>
    {children}
  </section>
);

export interface Figure {
  readonly name: string;
  readonly value: ComponentChildren;
}

export const FigureList = ({ figures }: { figures: readonly Figure[] }): VNode => (
  <dl class="figures">
    {figures.map(({ name, value }) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export const FactList = ({ facts }: { facts: readonly Figure[] }): VNode => (
  <dl class="facts">{facts.flatMap(({ name, value }) => [<dt>{name}</dt>, <dd>{value}</dd>])}</dl>
);

interface FilterProps {
  readonly page: PageContext;
  readonly action: string;
  readonly children: ComponentChildren;
}

/** What a list is narrowed by stands in its address. */
export const Filters = ({ page, action, children }: FilterProps): VNode => (
  <form method="get" action={localPath(action)} class="filters" role="search">
    {children}
    <button type="submit" class="plain">
      {page.m.t('operator.show')}
    </button>
  </form>
);

export const SearchField = ({ label, value }: { label: string; value: string }): VNode => (
  <div class="field">
    <label for={fieldId('q')}>{label}</label>
    <input type="search" id={fieldId('q')} name="q" value={value} autocomplete="off" spellcheck={false} />
  </div>
);

interface AnyOrOneProps {
  readonly page: PageContext;
  readonly name: string;
  readonly label: string;
  /** Null: any. */
  readonly chosen: string | null;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/** Narrows a list to one of a few, or not at all. */
export const AnyOrOne = ({ page, chosen, choices, ...named }: AnyOrOneProps): VNode => (
  <Select
    {...named}
    autocomplete="off"
    selected={chosen ?? ''}
    options={[{ value: '', text: page.m.t('operator.any') }, ...choices]}
  />
);

/** A time zone by the name that people call it. One that lists do not have, such as an older spelling, stays what it is. */
export function ZoneField({
  page,
  value,
  error,
}: {
  page: PageContext;
  value: string;
  error: PageError | null;
}): VNode {
  const { m } = page;
  const wrong = error?.field === 'zone' ? error.text : null;
  const groups = zoneGroups(m);
  const isListed = groups.some((group) => group.zones.some((one) => one.zone === value));
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={fieldId('zone')}>{m.t('operator.zone')}</label>
      {wrong && <span class="error">{wrong}</span>}
      <select id={fieldId('zone')} name="zone" autocomplete="off" aria-invalid={wrong ? 'true' : undefined}>
        {!isListed && (
          <option value={value} selected>
            {isZone(value) ? zoneLabel(m, value) : value}
          </option>
        )}
        {groups.map((group) => (
          <optgroup label={group.label}>
            {group.zones.map(({ zone, label }) => (
              <option value={zone} selected={zone === value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface PagerProps {
  readonly page: PageContext;
  readonly first: string | null;
  readonly next: string | null;
  readonly isCutShort: boolean;
}

/** Where a list goes on. */
export const Pager = ({ page, first, next, isCutShort }: PagerProps): VNode => (
  <>
    {isCutShort && <p class="note">{page.m.t('operator.cut-short')}</p>}
    {(first !== null || next !== null) && (
      <nav class="pager" aria-label={page.m.t('operator.next')}>
        {first !== null && (
          <a class="button plain" href={localPath(first)}>
            {page.m.t('operator.first')}
          </a>
        )}
        {next !== null && (
          <a class="button plain" href={localPath(next)}>
            {page.m.t(isCutShort ? 'operator.search-on' : 'operator.next')}
          </a>
        )}
      </nav>
    )}
  </>
);

/** Somebody else was faster: what stands now, beside what was typed. */
export const Conflict = ({ page, now }: { page: PageContext; now: readonly Figure[] }): VNode => (
  <section class="note warn">
    <p>{page.m.t('operator.changed-meanwhile')}</p>
    <FactList facts={now} />
  </section>
);
