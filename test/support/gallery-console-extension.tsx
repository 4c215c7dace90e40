import { extensionRefusals } from '#domain/extension.ts';
import type { Deadline } from '#domain/deadline.ts';
import { day, instant } from '#domain/instant.ts';
import type { Contribution } from '#domain/policy.ts';
import type { DescribedPerson } from '#flows/directory/person.ts';
import type { ExtensionOffer, GivenTime } from '#flows/roll-out/extension-offer.ts';
import { ExtensionSection, type TypedExtension } from '#web/pages/parts/person-extension.tsx';
import type { PersonProps } from '#web/pages/person-props.ts';
import { PersonPage } from '#web/pages/person.tsx';
import type { Gallery } from './gallery.tsx';
import { now } from './gallery-samples.ts';

const deadline: Deadline = { date: '2027-02-15' as Deadline['date'], zone: 'Europe/Paris' };

const until = (days: number): Deadline => ({
  ...deadline,
  date: new Date(Date.UTC(2027, 1, 15 + days)).toISOString().slice(0, 10) as Deadline['date'],
});

const byReset: Contribution = { by: { rule: 'reset' }, deadlineAt: null, frequency: null };

const offered: ExtensionOffer = {
  given: null,
  refusal: null,
  choices: Array.from({ length: 14 }, (_, index) => ({ days: index + 1, until: until(index + 1) })),
};

const given: GivenTime = {
  by: { who: 'person', name: '#31' },
  at: instant(now - 2 * day),
  days: 7,
  reason: '#30',
  until: until(7),
  isOver: false,
};

/** The page of somebody who has not enrolled, in every state of more time for them (SPEC P14). */
export function extensionPages(props: PersonProps, described: DescribedPerson): Gallery {
  const { m } = props.page;
  const page = (
    offer: ExtensionOffer,
    more: Partial<PersonProps> = {},
    typedExtension: TypedExtension | null = null,
  ) => {
    const own = { ...props, described, ...more };
    return <PersonPage {...own} setUp={ExtensionSection({ ...own, offer, typedExtension })} />;
  };
  const stands = (more: Partial<GivenTime>): ExtensionOffer => ({
    given: { ...given, ...more },
    refusal: 'extended-before',
    choices: [],
  });
  const noReason = { field: 'reason', text: m.t('extension.error-reason') };
  const moved = { field: null, text: m.t('extension.error-meanwhile') };
  return {
    'person-extendable': page(offered),
    'person-extension-last-days': page({ ...offered, choices: offered.choices.slice(0, 2) }),
    'person-extension-error': page(offered, { error: noReason }, { days: '3', reason: '' }),
    'person-extension-moved': page(offered, { error: moved }, { days: '14', reason: '#30' }),
    'person-extension-one-permission': page(offered, { hasBoth: false }),
    'person-extended': page(stands({}), { saved: 'extended' }),
    'person-extended-by-you': page(stands({ by: { who: 'you' }, until: until(-30), isOver: true })),
    'person-extended-off': page(stands({ by: { who: 'service' }, until: null })),
    'person-not-extendable-reset': page(
      { ...offered, refusal: 'enrolled-before', choices: [] },
      { described: { ...described, demands: [byReset, ...(described.demands ?? [])], resetAt: instant(now - day) } },
    ),
    'person-not-extendable-enrolled-now': page(
      { ...offered, refusal: 'enrolled-before', choices: [] },
      {
        described: {
          ...described,
          methods: [{ kind: 'app', addedAt: instant(now - day), lastUsedAt: null, isDisabled: false }],
        },
      },
    ),
    ...Object.fromEntries(
      extensionRefusals.map((refusal) => [
        `person-not-extendable-${refusal}`,
        page({ ...offered, refusal, choices: [] }),
      ]),
    ),
  };
}
