import type { VNode } from 'preact';
import { struggles } from '#domain/blast-radius.ts';
import { reaches, type Reach } from '#flows/policy/affected-people.ts';
import { fieldId, Select } from './parts/form.tsx';
import { DateInput } from './policy-fields.tsx';
import type { PreviewProps } from './policy-preview.tsx';
import { reachWords } from './policy-words.ts';
import { localPath } from './safe-href.ts';

const smsChoices = { '': 'reach.sms-stands', on: 'reach.sms-on', off: 'reach.sms-off' } as const;

/** What is looked at: a date, whether text messages are allowed, and whom to show. It asks by GET, so that a look can be kept and sent around. */
export function PreviewFilters(props: PreviewProps): VNode {
  const { page, base, on, sms, smsOffered, reach, search, kept, people } = props;
  const { m } = page;
  const own = ['on', 'sms', 'reach', 'q'];
  return (
    <form method="get" action={localPath(`${base}/preview`)} class="filters" novalidate>
      {Object.entries(kept)
        .filter(([name]) => !own.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <div class={props.isBadDate ? 'field wrong' : 'field'}>
        <label for={fieldId('on')}>{m.t('reach.on')}</label>
        <DateInput id={fieldId('on')} name="on" value={on} />
      </div>
      {smsOffered && (
        <Select
          name="sms"
          label={m.t('reach.sms')}
          autocomplete="off"
          selected={sms === null ? '' : sms ? 'on' : 'off'}
          options={Object.entries(smsChoices).map(([value, key]) => ({ value, text: m.t(key) }))}
        />
      )}
      {people !== null && (
        <>
          <Select
            name="reach"
            label={m.t('reach.reach')}
            autocomplete="off"
            selected={reach}
            options={shownReaches(props).map((value) => ({ value, text: m.t(reachWords[value]) }))}
          />
          <div class="field">
            <label for={fieldId('q')}>{m.t('reach.search')}</label>
            <input type="search" id={fieldId('q')} name="q" value={search} autocomplete="off" />
          </div>
        </>
      )}
      <button type="submit" class="plain">
        {m.t('reach.submit')}
      </button>
    </form>
  );
}

/** Of reasons only those that somebody has, and the one that is chosen; all where nobody counted. */
const shownReaches = ({ radius, reach }: PreviewProps): readonly Reach[] =>
  reaches.filter(
    (one) =>
      one === reach || radius === null || struggles.every((reason) => reason !== one || radius.byStruggle[reason] > 0),
  );
