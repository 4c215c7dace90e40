import { datePlus } from '#domain/deadline.ts';
import type { RollOutFigures } from '#domain/roll-out.ts';
import type { PageContext } from '#web/pages/page-context.ts';
import { RollOutActPage, type RollOutActProps } from '#web/pages/roll-out-act.tsx';
import type { RollOutOutcome } from '#web/pages/roll-out-result.tsx';
import { RollOutPage, type RollOutProps } from '#web/pages/roll-out.tsx';
import { base, place } from './gallery-console-policy.tsx';
import {
  anyList,
  byMethod,
  deadline,
  figures,
  figuresProps,
  known,
  large,
  links,
  list,
  nobodyLeft,
  onTrack,
  past,
  path,
  series,
} from './gallery-roll-out-samples.ts';
import type { Gallery } from './gallery.tsx';

const rollOut = (page: PageContext, counted: RollOutFigures, more: Partial<RollOutProps> = {}, until = deadline) => (
  <RollOutPage
    page={page}
    place={place}
    companyName="Northwind Builders"
    base={base}
    body={{ as: 'roll-out', figures: figuresProps(counted, until), people: list }}
    outcome={null}
    error={null}
    {...more}
  />
);

const alone = (page: PageContext, body: RollOutProps['body'], more: Partial<RollOutProps> = {}) =>
  rollOut(page, figures, { body, ...more });

const acting = (page: PageContext, act: RollOutActProps['act'], more: Partial<RollOutActProps> = {}) => (
  <RollOutActPage
    page={page}
    place={place}
    companyName="Northwind Builders"
    act={act}
    action={`${path}/${act}`}
    cancel={`${path}#people`}
    typed={anyList}
    people={[known('#6'), known(null)]}
    count={{ people: 2, isMore: false }}
    most={act === 'remind' ? null : 1_000}
    hasBoth
    choices={
      act === 'extend'
        ? [7, 14].map((days) => ({ days, until: { ...deadline, date: datePlus(deadline.date, days) } }))
        : []
    }
    typedExtension={null}
    request="mlg_0190000000007000800000000000000a"
    error={null}
    {...more}
  />
);

const skipped = {
  unknown: 1,
  'own-membership': 1,
  'not-active': 2,
  'enrolled-before': 3,
  'extended-before': 4,
  'too-late': 5,
  'no-deadline': 6,
  'changed-meanwhile': 7,
} as const;

const outcomes: Readonly<Record<string, RollOutOutcome>> = {
  reminded: { act: 'remind', people: 2, left: 1 },
  'reminded-all': { act: 'remind', people: null, left: 0 },
  extended: { act: 'extend', result: { extended: 12, skipped, isUnfinished: true } },
  deactivated: {
    act: 'deactivate',
    result: { changed: 1, already: 2, skipped: {}, isUnfinished: false, isStopped: false },
  },
};

/** The course of a roll-out in each of its states. */
function courses(page: PageContext): Gallery {
  const first = series(1, 0);
  return {
    'roll-out': rollOut(page, figures),
    'roll-out-early': rollOut(page, { ...figures, enrolled: 3, series: series(3, 3), projection: null, extended: 2 }),
    'roll-out-first-day': rollOut(page, { ...figures, enrolled: 0, series: first, projection: null }),
    'roll-out-on-track': rollOut(page, onTrack),
    'roll-out-on-track-extended': rollOut(page, byMethod),
    'roll-out-past': rollOut(page, { ...figures, extended: 3, projection: null }, {}, past),
    'roll-out-past-extended': rollOut(page, { ...figures, ...nobodyLeft, notEnrolled: 3, extended: 3 }, {}, past),
    'roll-out-everybody': rollOut(page, { ...figures, ...nobodyLeft }),
    'roll-out-nobody-bound': rollOut(page, { ...figures, ...nobodyLeft, enrolled: 0, series: first }),
    'roll-out-large': rollOut(page, large),
  };
}

/** How far a company is on its way to its deadline, and what is done about it. */
export function consoleRollOut(own: PageContext): Gallery {
  const page = { ...own, path };
  const counting = { ...figuresProps(figures), state: { as: 'counting', counted: 40_000 } as const };
  const searched = {
    ...list,
    typed: { ...anyList, q: '#9', method: 'none', status: 'no-password' as const },
    people: [],
  };
  return {
    ...courses(page),
    'roll-out-off': alone(page, { as: 'off' }),
    'roll-out-not-entitled': alone(page, { as: 'not-entitled' }),
    'roll-out-counting': alone(page, { as: 'roll-out', figures: counting, people: { ...list, figures: null } }),
    'roll-out-numbers': alone(page, {
      as: 'roll-out',
      figures: {
        ...figuresProps(figures),
        mailings: [],
        next: null,
        links: { ...links, status: () => null, among: () => null },
      },
      people: null,
    }),
    'roll-out-nobody': alone(page, { as: 'roll-out', figures: figuresProps(figures), people: searched }),
    'roll-out-nobody-left': alone(page, {
      as: 'roll-out',
      figures: figuresProps(figures),
      people: { ...list, people: [] },
    }),
    'roll-out-partial': alone(
      page,
      {
        as: 'roll-out',
        figures: figuresProps(figures),
        people: { ...list, isPartial: true, acts: ['deactivate'], links: { ...list.links, first: path } },
      },
      { error: { field: 'all', text: page.m.t('people.chose-nobody') } },
    ),
    ...Object.fromEntries(
      Object.entries(outcomes).map(([name, outcome]) => [`roll-out-${name}`, rollOut(page, figures, { outcome })]),
    ),
    ...acts(page),
  };
}

function acts(page: PageContext): Gallery {
  const all = { people: null, count: { people: 5_000, isMore: true } } as const;
  const wrong = { field: 'reason', text: page.m.t('extension.error-reason') };
  return {
    'roll-out-remind': acting(page, 'remind'),
    'roll-out-remind-all': acting(page, 'remind', all),
    'roll-out-extend': acting(page, 'extend'),
    'roll-out-extend-all': acting(page, 'extend', { ...all, typedExtension: { days: '14', reason: '' }, error: wrong }),
    'roll-out-deactivate': acting(page, 'deactivate', { hasBoth: false }),
    'roll-out-deactivate-all': acting(page, 'deactivate', all),
  };
}
