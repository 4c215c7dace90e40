import { after, day } from '#domain/instant.ts';
import type { SeenFreeze } from '#flows/account/thaw.ts';
import type { DescribedPerson } from '#flows/directory/person.ts';
import { FreezeSection } from '#web/pages/parts/person-freeze.tsx';
import type { PersonProps } from '#web/pages/person-props.ts';
import { PersonPage } from '#web/pages/person.tsx';
import type { Gallery } from './gallery.tsx';
import { now } from './gallery-samples.ts';

/** The page of somebody whose changes are frozen, for whoever may lift that and whoever may not (SPEC U5). */
export function freezePages(props: PersonProps, described: DescribedPerson): Gallery {
  const page = (bar: SeenFreeze['bar'], more: Partial<PersonProps> = {}) => {
    const own = { ...props, described, ...more };
    return <PersonPage {...own} setUp={FreezeSection({ ...own, freeze: { until: after(now, 3 * day), bar } })} />;
  };
  return {
    'person-frozen': page(null),
    'person-frozen-one-permission': page(null, { hasBoth: false }),
    'person-frozen-yourself': page('yourself'),
    'person-frozen-young': page('member-too-young'),
    'person-frozen-operator': page('operator-only'),
    'person-thawed': <PersonPage {...props} described={described} saved="thawed" />,
  };
}
