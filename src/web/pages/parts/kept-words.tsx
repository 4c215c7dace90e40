import type { VNode } from 'preact';
import type { PageContext } from '../page-context.ts';

/** What a form that waits would do, in words. */
export interface KeptWords {
  /** "Deactivate a person"; null: the page it came from says it better. */
  readonly label: string | null;
  /** In whose console; null where it is nobody's, or not for these eyes. */
  readonly company: string | null;
  /** What was typed or chosen, by the names of its fields. */
  readonly rows: readonly { readonly name: string; readonly value: string }[];
}

/** Nothing where there is nothing to say. */
export function Kept({ page, words }: { page: PageContext; words: KeptWords }): VNode | null {
  const { m } = page;
  const { label, company, rows } = words;
  const all = [
    ...(label === null ? [] : [{ name: m.t('again.what'), value: label }]),
    ...(company === null ? [] : [{ name: m.t('again.where'), value: company }]),
    ...rows,
  ];
  if (all.length === 0) return null;
  return (
    <dl class="facts kept">
      {all.map(({ name, value }) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
