import type { PassId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import type { DescribedPerson } from '#flows/directory/person.ts';
import type { PassBar } from '#flows/directory/pass-bar.ts';
import type { OfferedPass, PassOffer } from '#flows/directory/pass-offer.ts';
import type { PolicyEditor } from '#flows/policy/history.ts';
import { passBarWords, PassSection, type TypedPass } from '#web/pages/parts/person-pass.tsx';
import { PassIssuedPage } from '#web/pages/pass-issued.tsx';
import type { PersonProps } from '#web/pages/person-props.ts';
import { PersonPage } from '#web/pages/person.tsx';
import type { Gallery } from './gallery.tsx';
import { email, host, now } from './gallery-samples.ts';

const none: PassOffer = { bar: null, last: null };

const issuedBy = (by: PolicyEditor, is: OfferedPass['is'] = 'live'): PassOffer => ({
  bar: null,
  last: { id: `pas_${'1'.padStart(32, '0')}` as PassId, at: instant(now - day), expiresAt: now, by, is },
});

const typed: TypedPass = { email: 'somebody@else.example', how: 'call-back', verified: true };

const bars: readonly PassBar[] = [
  'yourself',
  'not-entitled',
  'not-active',
  'disabled',
  'operator',
  'enrolled',
  'no-password',
  'reset',
  'bound-elsewhere',
  'member-too-young',
];

/** The page of somebody who has not enrolled, in every state of an enrollment pass for them, and the page that shows one (SPEC A6). */
export function passPages(props: PersonProps, described: DescribedPerson): Gallery {
  const { page, companyName } = props;
  const { m } = page;
  const draw = (offer: PassOffer, more: Partial<PersonProps> = {}, typedPass: TypedPass | null = null) => {
    const own = { ...props, described, ...more };
    return <PersonPage {...own} setUp={PassSection({ ...own, offer, typedPass })} />;
  };
  const wrong = { field: 'email', text: m.t('pass.error-email') };
  const noWay = { field: 'how', text: m.t('pass.error-how') };
  const unticked = { field: 'verified', text: m.t('pass.error-tick') };
  const barred = (bar: PassBar) => ({ field: null, text: passBarWords(page, bar, companyName) });
  return {
    'person-pass': draw(none),
    'person-pass-one-permission': draw(none, { hasBoth: false }),
    'person-pass-error': draw(none, { error: wrong }, typed),
    'person-pass-no-way': draw(none, { error: noWay }, { ...typed, how: null }),
    'person-pass-unticked': draw(issuedBy({ who: 'you' }), { error: unticked }, { ...typed, verified: false }),
    'person-pass-meanwhile': draw(
      issuedBy({ who: 'person', name: '#31' }),
      { error: { field: null, text: m.t('pass.error-meanwhile') } },
      { ...typed, email },
    ),
    'person-pass-many': draw(
      issuedBy({ who: 'service' }),
      { error: { field: null, text: m.t('pass.error-many', { time: m.timeWithZone(now, page.zone) }) } },
      typed,
    ),
    'person-pass-many-for-them': draw(
      issuedBy({ who: 'service' }, 'over'),
      { error: { field: null, text: m.t('pass.error-many-for-them', { time: m.timeWithZone(now, page.zone) }) } },
      typed,
    ),
    'person-pass-withdrawn': draw(issuedBy({ who: 'you' }, 'withdrawn'), { saved: 'pass-withdrawn' }),
    'person-pass-over': draw(issuedBy({ who: 'you' }, 'over'), {
      error: { field: null, text: m.t('pass.error-over') },
    }),
    'person-pass-barred-since': draw({ ...issuedBy({ who: 'you' }), bar: 'bound-elsewhere' }),
    ...Object.fromEntries(
      bars.map((bar) => [`person-no-pass-${bar}`, draw({ bar, last: null }, { error: barred(bar) }, typed)]),
    ),
    'pass-issued': (
      <PassIssuedPage
        page={page}
        place={props.place}
        pass="0123456789"
        expiresAt={instant(now + day)}
        name="#31"
        email={email}
        companyName={companyName}
        address={host}
        personPath={`${props.directory}/people/${described.person.membership}`}
      />
    ),
  };
}
