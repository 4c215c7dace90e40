import type { VNode } from 'preact';
import { extensionLimits } from '#domain/extension.ts';
import type { KnownPerson, PeopleCount } from '#flows/directory/people.ts';
import type { RollOutAct } from '#flows/roll-out/chosen.ts';
import type { OfferedTime } from '#flows/roll-out/extension-offer.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Form } from './parts/form.tsx';
import { ExtensionFields, type TypedExtension } from './parts/person-extension.tsx';
import { calledOf } from './people-words.ts';
import { rollOutNames, type TypedRollOut } from './roll-out-fields.ts';
import { listRows } from './roll-out-words.ts';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

export interface RollOutActProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companyName: string;
  readonly act: RollOutAct;
  /** Where it is sent to. */
  readonly action: string;
  /** Where to go back to. */
  readonly cancel: string;
  readonly typed: TypedRollOut;
  /** People chosen by hand whom it reaches; null: everybody of the list. */
  readonly people: readonly KnownPerson[] | null;
  readonly count: PeopleCount;
  /** At most so many are changed at a time; null: it goes on by itself. */
  readonly most: number | null;
  /** Whether whoever asks may decide on people with permissions. */
  readonly hasBoth: boolean;
  /** What may be chosen of more time; of other acts nothing. */
  readonly choices: readonly OfferedTime[];
  readonly typedExtension: TypedExtension | null;
  /** The same for all presses of this page's button. */
  readonly request: string;
  readonly error: PageError | null;
}

/** POST …/roll-out/remind, /extend, /deactivate: what it would do, before it is done (DESIGN 7). */
export function RollOutActPage(props: RollOutActProps): VNode {
  const { page, place, act, count, cancel, error } = props;
  const { m } = page;
  return (
    <Layout page={page} title={titleOf(page, act, count)} console={place} error={error}>
      <Effect {...props} />
      <h2>{m.t('people.bulk-who')}</h2>
      <Who {...props} />
      <Form page={page} action={props.action}>
        <Carried {...props} />
        {act === 'extend' && <ExtensionFields {...props} />}
        <div class="row">
          <button type="submit" class={act === 'deactivate' ? 'danger-button' : undefined}>
            {buttonWords(page, act, count)}
          </button>
          <a class="button plain" href={localPath(cancel)}>
            {m.t('people.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

const titles = {
  remind: ['rollout.remind-title', 'rollout.remind-title-more'],
  extend: ['rollout.extend-title', 'rollout.extend-title-more'],
  deactivate: ['people.bulk-deactivate-title', 'people.bulk-deactivate-title-more'],
} as const;

const titleOf = ({ m }: PageContext, act: RollOutAct, { people, isMore }: PeopleCount): string =>
  m.t(titles[act][isMore ? 1 : 0], { people });

const buttons = {
  remind: ['rollout.do-remind', 'rollout.do-remind-all'],
  extend: ['rollout.do-extend', 'rollout.do-extend-all'],
  deactivate: ['people.do-deactivate', 'rollout.do-deactivate-all'],
} as const;

const buttonWords = ({ m }: PageContext, act: RollOutAct, { people, isMore }: PeopleCount): string =>
  isMore ? m.t(buttons[act][1]) : m.t(buttons[act][0], { people });

/** What it does, whom it leaves as they are, and how many it reaches at most. */
function Effect({ page: { m }, act, companyName: company, count, most, hasBoth }: RollOutActProps): VNode {
  const lines = {
    remind: [m.t('rollout.remind-effect'), m.t('rollout.remind-left')],
    extend: [m.t('extension.explained', { most: extensionLimits.mostDays }), m.t('rollout.extend-left')],
    deactivate: [
      m.t('person.deactivate-stops', { company }),
      m.t('person.deactivate-stays'),
      m.t('rollout.deactivate-left'),
      ...(hasBoth ? [] : [m.t('people.bulk-skips-administrators')]),
    ],
  }[act];
  const isMany = most !== null && (count.isMore || count.people > most);
  return (
    <>
      {[...lines, ...(isMany ? [m.t('rollout.most', { people: most })] : [])].map((one) => (
        <p>{one}</p>
      ))}
    </>
  );
}

const Who = ({ page, people, typed }: RollOutActProps): VNode =>
  people === null ? (
    <>
      <p class="before-list">{page.m.t('rollout.who-all')}</p>
      <ul>
        {listRows(page, typed).map(({ name, value }) => (
          <li>{page.m.t('rollout.who-row', { name, value })}</li>
        ))}
      </ul>
    </>
  ) : (
    <ul>
      {people.map((one) => (
        <li>
          <b>{calledOf(one)}</b> {one.name !== null && <span class="hint">{one.email}</span>}
        </li>
      ))}
    </ul>
  );

/** What was chosen, and how many that was: another number since then is looked at once more. */
const Carried = ({ typed, people, count, request }: RollOutActProps): VNode => (
  <>
    <input type="hidden" name="confirmed" value={`${count.people}${count.isMore ? '+' : ''}`} />
    <input type="hidden" name="request" value={request} />
    {rollOutNames.map((name) => typed[name] !== '' && <input type="hidden" name={name} value={typed[name]} />)}
    {people === null && <input type="hidden" name="all" value="yes" />}
    {people?.map((one) => (
      <input type="hidden" name="member" value={one.membership} />
    ))}
  </>
);
