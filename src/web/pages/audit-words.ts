import type { AuditGroup } from '#domain/audit-group.ts';
import type { Party, ToldEvent } from '#flows/audit-trail/told.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { Messages } from '#text/messages.ts';
import { withoutGaps } from '#text/typeset.ts';
import { sentenceOf } from './audit-sentences.ts';
import { isConfirmation } from './event-words.ts';

export const groupWords = {
  'sign-in': 'trail.group-sign-in',
  methods: 'trail.group-methods',
  people: 'trail.group-people',
  rules: 'trail.group-rules',
  resets: 'trail.group-resets',
  exports: 'trail.group-exports',
  service: 'trail.group-service',
} as const satisfies Record<AuditGroup, PlainKey>;

/** Who did it, as a sentence begins with it. */
export function whoWords(m: Messages, party: Party): string {
  switch (party.as) {
    case 'person':
      return party.name ?? party.email;
    case 'erased':
      return m.t('trail.erased');
    case 'operator':
      return m.t('trail.operator');
    case 'machine':
      return party.operatingUser === null
        ? m.t('trail.machine')
        : m.t('trail.machine-as', { name: party.operatingUser });
    case 'mail':
      return m.t('trail.by-mail');
    case 'service':
      return m.t('trail.service');
    case 'outsider':
      return m.t('trail.outsider');
    default:
      return party satisfies never;
  }
}

/** Whom it concerns, as it stands within a sentence; null: nobody is known. */
export function whomWords(m: Messages, party: Party | null): string {
  if (party === null) return m.t('trail.nobody');
  if (party.as === 'erased') return m.t('trail.erased-whom');
  return party.as === 'outsider' ? m.t('trail.outsider-whom') : whoWords(m, party);
}

/** A person by both name and address: names are not unique. */
export function exactWords(m: Messages, party: Party): string {
  const isNamed = party.as === 'person' && party.name !== null;
  return isNamed ? m.t('trail.person', { name: party.name, email: party.email }) : whoWords(m, party);
}

/** An event in one sentence, for whoever may read the trail. */
export function toldInWords(m: Messages, { kind, who, whom, detail, isForeign }: ToldEvent): string {
  // What somebody made up is not told as if it had happened.
  if (isForeign) return m.t('trail.detail-foreign');
  const { kind: method, name } = detail;
  const said = sentenceOf(m, kind, {
    who: whoWords(m, who),
    whom: whomWords(m, whom),
    method: m.t(methodWords[isNamed(method) ? method : 'other']),
    name: typeof name === 'string' ? name : '',
    isOwn: whom === null || isSame(who, whom),
    isConfirmation: isConfirmation({ kind, detail }),
    isReplaced: detail['reason'] === 'replaced',
  });
  return m.language === 'zh-Hant' ? withoutGaps(said) : said;
}

const methodWords = {
  app: 'trail.method-app',
  phone: 'trail.method-phone',
  'recovery-code': 'trail.method-recovery-code',
  other: 'trail.method-other',
} as const;

const isNamed = (method: unknown): method is keyof typeof methodWords =>
  typeof method === 'string' && Object.hasOwn(methodWords, method);

const isSame = (who: Party, whom: Party): boolean => 'id' in who && 'id' in whom && who.id === whom.id;
