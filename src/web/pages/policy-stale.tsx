import type { ComponentChildren, VNode } from 'preact';
import type { ChangedSetting } from '#domain/policy-change.ts';
import type { PolicyEdit } from '#flows/policy/history.ts';
import type { PageContext } from './page-context.ts';
import { rich } from './parts/rich.tsx';
import { settingName, valueWords } from './policy-words.ts';

export interface StaleProps {
  readonly page: PageContext;
  /** Since the form was drawn, newest first. */
  readonly edits: readonly PolicyEdit[];
  /** Where what was typed differs from what stands: `before` stands, `after` was typed. */
  readonly differences: readonly ChangedSetting[];
}

/** Somebody else saved meanwhile: who, when and what, and how that differs from what was typed. */
export function Stale({ page, edits, differences }: StaleProps): VNode {
  const { m } = page;
  return (
    <section class="note warn" id="field-stale" tabindex={-1}>
      <h2>{m.t('policy.stale-title')}</h2>
      <ul class="edits">
        {edits.map((edit) => (
          <li>
            {editor(page, edit)}
            {edit.changed.length > 0 && <Changes page={page} edit={edit} />}
          </li>
        ))}
      </ul>
      {differences.length === 0 ? (
        <p>{m.t('policy.stale-none')}</p>
      ) : (
        <Differences page={page} differences={differences} />
      )}
      <p>{m.t('policy.stale-how')}</p>
    </section>
  );
}

function editor({ m, zone }: PageContext, { by, at }: PolicyEdit): ComponentChildren {
  const date = m.dateTime(at, zone);
  switch (by.who) {
    case 'you':
      return rich(m, 'policy.stale-you', { date });
    case 'person':
      return rich(m, 'policy.stale-person', { date, name: by.name });
    case 'service':
      return rich(m, 'policy.stale-service', { date });
    default:
      return by satisfies never;
  }
}

const Changes = ({ page, edit: { changed, easedFrom } }: { page: PageContext; edit: PolicyEdit }): VNode => (
  <ul>
    {changed.map(({ setting, before, after }) => (
      <li>
        {page.m.t('policy.stale-change', {
          setting: settingName(page, setting),
          before: valueWords(page, setting, before),
          after: valueWords(page, setting, after),
        })}
      </li>
    ))}
    {easedFrom !== null && <li>{page.m.t('policy.stale-eased', { time: page.m.dateTime(easedFrom, page.zone) })}</li>}
  </ul>
);

function Differences({ page, differences }: Pick<StaleProps, 'page' | 'differences'>): VNode {
  const { m } = page;
  return (
    <div class="table-wrap" tabindex={0} role="region" aria-label={m.t('policy.stale-table')}>
      <table>
        <caption>{m.t('policy.stale-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{m.t('policy.stale-setting')}</th>
            <th scope="col">{m.t('policy.stale-stands')}</th>
            <th scope="col">{m.t('policy.stale-typed')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ setting, before, after }) => (
            <tr>
              <th scope="row">{settingName(page, setting)}</th>
              <td>{valueWords(page, setting, before)}</td>
              <td>{valueWords(page, setting, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
