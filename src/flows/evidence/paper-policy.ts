import type { EvidencedPolicy, EvidencedPolicyChange } from '#domain/evidence-pack.ts';
import { undecided, type PolicySettings } from '#domain/policy-change.ts';
import type { PaperBlock } from '#ports/paper.ts';
import { personWords, settings, settingWords, shortMoment, type Wording } from './paper-words.ts';

export function policyBlocks(wording: Wording, policy: EvidencedPolicy): readonly PaperBlock[] {
  const { m } = wording;
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.policy') },
    ...standing(wording, policy),
    { kind: 'heading', level: 3, text: m.t('evidence.changes') },
    { kind: 'text', look: 'plain', text: m.t('evidence.changes-count', { count: policy.total }) },
    ...changes(wording, policy.changes),
  ];
}

function standing(wording: Wording, { atBeginning, atEnd }: EvidencedPolicy): readonly PaperBlock[] {
  const { m } = wording;
  if (atBeginning === null || atEnd === null)
    return [{ kind: 'text', look: 'plain', text: m.t('evidence.policy-unknown') }];
  const names = Object.keys(undecided) as (keyof PolicySettings)[];
  return [
    { kind: 'text', look: 'plain', text: m.t('evidence.policy-at') },
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.setting'), share: 34 },
        { head: m.t('evidence.at-beginning'), share: 33 },
        { head: m.t('evidence.at-end'), share: 33 },
      ],
      rows: names.map((name) => [
        m.t(settings[name]),
        settingWords(wording, name, atBeginning[name]),
        settingWords(wording, name, atEnd[name]),
      ]),
    },
  ];
}

function changes(wording: Wording, made: readonly EvidencedPolicyChange[]): readonly PaperBlock[] {
  const { m } = wording;
  if (made.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.when'), share: 20 },
        { head: m.t('evidence.who'), share: 30 },
        { head: m.t('evidence.what'), share: 50 },
      ],
      rows: made.map((one) => [shortMoment(wording, one.at), personWords(wording, one.by), whatChanged(wording, one)]),
    },
  ];
}

const whatChanged = (wording: Wording, { changed }: EvidencedPolicyChange): string =>
  changed
    .map(({ setting, before, after }) =>
      wording.m.t('evidence.from-to', {
        setting: wording.m.t(settings[setting]),
        before: settingWords(wording, setting, before),
        after: settingWords(wording, setting, after),
      }),
    )
    .join('\n');
