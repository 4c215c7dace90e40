import type { VNode } from 'preact';
import type { ThawBar } from '#domain/thaw-bar.ts';
import type { SeenFreeze } from '#flows/account/thaw.ts';
import type { PageContext } from '../page-context.ts';
import { calledOf } from '../people-words.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { Form } from './form.tsx';
import { Who } from './person-who.tsx';
import { rich } from './rich.tsx';

interface Props extends Pick<PersonProps, 'page' | 'described' | 'directory' | 'companyName' | 'hasBoth'> {
  /** Null: changes are not frozen. */
  readonly freeze: SeenFreeze | null;
}

/** "This was not me" was pressed: until when, and how an administrator lifts it (SPEC U5). POST …/thaw. */
export function FreezeSection(props: Props): VNode | null {
  const { page, described, freeze, companyName, hasBoth } = props;
  if (freeze === null) return null;
  const { m, zone } = page;
  const name = calledOf(described.person);
  return (
    <section id="freeze">
      <h2>{m.t('person-freeze.title')}</h2>
      <p>{rich(m, 'person-freeze.until', { time: m.dateTime(freeze.until, zone), name })}</p>
      {freeze.bar !== null && <p>{thawBarWords(page, freeze.bar, companyName)}</p>}
      {freeze.bar === null && !hasBoth && <p class="hint">{m.t('person-freeze.needs-both')}</p>}
      {freeze.bar === null && hasBoth && (
        <Form page={page} action={`${personPath(props)}/thaw`}>
          <p class="hint">{m.t('person-freeze.check', { name })}</p>
          <Who described={described} />
          <button type="submit" class="plain">
            {m.t('person-freeze.lift')}
          </button>
        </Form>
      )}
    </section>
  );
}

/** Why nobody of this company lifts it. */
export function thawBarWords({ m, brand }: PageContext, bar: ThawBar, company: string): string {
  switch (bar) {
    case 'yourself':
      return m.t('person-freeze.yourself');
    case 'member-too-young':
      return m.t('person-freeze.too-young', { company, brand: brand.name });
    case 'not-active':
    case 'operator-only':
      return m.t('person-freeze.operator-only', { brand: brand.name });
    default:
      return bar satisfies never;
  }
}
