import { minute } from '#domain/instant.ts';
import type { AnchorNotes } from '#ports/audit-anchors.ts';
import type { AuditReading } from '#ports/audit-reading.ts';
import type { AuditStore } from '#ports/audit-store.ts';
import type { Erasing } from '#ports/erase.ts';
import type { Figures } from '#ports/figures.ts';
import type { Installation } from '#ports/installation.ts';
import type { Outbox } from '#ports/outbox.ts';
import type { Resealing } from '#ports/reseal.ts';
import type { RollOutCensus } from '#ports/roll-out.ts';
import type { Upkeep } from '#ports/upkeep.ts';
import * as made from './records.ts';

export type Calls<P, T = P> = { readonly [K in keyof P]: (on: T) => Promise<unknown> };

const user = made.user();
const place = made.company();
const session = made.session(user.id);
const held = made.app(user.id);
const { now } = made;
const event = made.event('installation', { subject: user.id });
const links = [{ event, sequence: 1, previousHash: '0', hash: '1', linkedAt: now }];

export const everyOutboxVerb: Calls<Outbox> = {
  claimMessages: (outbox) => outbox.claimMessages('mail', 'worker', 5, now, made.later(minute)),
  markDelivered: (outbox) => outbox.markDelivered(made.id('message'), 'worker', now),
  markFailed: (outbox) => outbox.markFailed(made.id('message'), 'worker', now, null, ''),
  markRefused: (outbox) => outbox.markRefused(made.id('message'), 'worker', now, ''),
  markWithdrawn: (outbox) => outbox.markWithdrawn(made.id('message'), 'worker', now),
  backlog: (outbox) => outbox.backlog('sms'),
  addToInbox: (outbox) =>
    outbox.addToInbox({ channel: 'mail', to: '', subject: '', text: '', html: '', calendar: null, sentAt: now }),
  listInbox: (outbox) => outbox.listInbox(5),
};

export const everyAuditVerb: Calls<AuditStore> = {
  unsealed: (audit) => audit.unsealed(5),
  link: (audit) => audit.link(links, []),
  appendLinked: (audit) => audit.appendLinked(links, []),
  countUnsealed: (audit) => audit.countUnsealed({ from: now, before: now }, 'installation'),
  head: (audit) => audit.head('installation'),
  heads: (audit) => audit.heads(),
  wasLinking: (audit) => audit.wasLinking({ from: now, before: now }),
  read: (audit) => audit.read('installation', 1, 5),
  streams: (audit) => audit.streams(),
  recentOf: (audit) => audit.recentOf(user.id, 5),
};

const look = { stream: 'installation', after: null, before: null, newestFirst: true, most: 5 } as const;

export const everyTrailVerb: Calls<AuditReading> = {
  see: async (trail) => {
    const among = [
      { by: 'all' },
      { by: 'kind', kind: 'session.created' },
      { by: 'actor', user: user.id },
      { by: 'subject', user: user.id },
    ] as const;
    for (const newestFirst of [true, false])
      for (const one of among) await trail.see({ ...look, among: one, newestFirst });
  },
  namesOf: async (trail) => {
    for (const company of [null, place.id]) await trail.namesOf([user.id], company);
  },
};

export const everyAnchorVerb: Calls<AnchorNotes> = {
  movedHeads: (anchors) => anchors.movedHeads('file', 5),
  noteAnchored: (anchors) => anchors.noteAnchored('file', [{ stream: place.id, sequence: 1, hash: '1' }], 'x', now),
  noteAnchorFailure: (anchors) => anchors.noteAnchorFailure('hook', 'refused', now),
  anchorStates: (anchors) => anchors.anchorStates(),
  forgetAnchors: (anchors) => anchors.forgetAnchors('file'),
};

export const everyUpkeepVerb: Calls<Upkeep> = {
  lease: (upkeep) => upkeep.lease('x', 'one', now, now),
  release: (upkeep) => upkeep.release('x', 'one'),
  deleteExpired: (upkeep) => upkeep.deleteExpired(now, 1_000),
  touchSessions: (upkeep) => upkeep.touchSessions(new Map([[session.id, now]])),
  putOnce: (upkeep) => upkeep.putOnce('x', 'y'),
};

export const everyInstallationVerb: Calls<Installation> = {
  operators: (installation) => installation.operators(),
  requiringCompanies: (installation) => installation.requiringCompanies(),
  oldestWaiting: (installation) => installation.oldestWaiting('sms'),
  databaseFacts: (installation) => installation.databaseFacts(),
};

export const everyFigureVerb: Calls<Figures & RollOutCensus> = {
  users: (of) => of.users({ now, day: now, week: now }, user.id, 5),
  members: (of) => of.members(place.id, user.id, 5),
  companies: (of) => of.companies(place.id, 5),
  events: (of) => of.events(event.id, 5),
  censusByDay: async (of) => {
    for (const after of [null, user.id])
      await of.censusByDay(place.id, { from: now, changes: [{ at: now, shift: 0 }] }, after, null);
  },
  censusByFacet: async (of) => {
    for (const facet of ['employer', 'site', 'group'] as const)
      for (const after of [null, user.id]) await of.censusByFacet(place.id, facet, after, null);
  },
};

const page = { after: null, current: 'k9', limit: 5 };

export const everyResealingVerb: Calls<Resealing> = {
  countByKey: (of) => of.countByKey(),
  authenticatorsUnderOldKeys: (of) => of.authenticatorsUnderOldKeys(page),
  messagesUnderOldKeys: (of) => of.messagesUnderOldKeys(page),
  importedPasswordsUnderOldKeys: (of) => of.importedPasswordsUnderOldKeys(page),
  signingKeysUnderOldKeys: (of) => of.signingKeysUnderOldKeys(page),
  resealAuthenticators: (of) => of.resealAuthenticators([{ id: held.id, before: 'k1.a', after: 'k2.b' }]),
  resealMessages: (of) => of.resealMessages([{ id: made.id('message'), before: 'k1.a', after: 'k2.b' }]),
  resealImportedPasswords: (of) => of.resealImportedPasswords([{ id: held.id, before: 'one', after: 'two' }]),
  resealSigningKeys: (of) => of.resealSigningKeys([{ id: 'kid', before: 'k1.a', after: 'k2.b' }]),
};

export const everyErasingVerb: Calls<Erasing> = {
  tracesOf: async (of) => {
    for (const trace of ['sessions', 'interactions', 'messages', 'authenticators'] as const)
      await of.tracesOf(trace, user.id, user.email, 5);
  },
  clearTraces: async (of) => {
    for (const trace of ['sessions', 'interactions', 'messages', 'authenticators'] as const)
      await of.clearTraces(trace, [made.id('user')]);
  },
  clearInbox: (of) => of.clearInbox(user.email),
};
