import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findEndless, sessionAfter } from '../../test/support/honest-user.ts';
import { brokenPromise } from '../../test/support/promises.ts';
import { everyMembership, rulesFor, type Rules } from '../../test/support/rule-space.ts';
import {
  caseOf,
  enrollments,
  everyCase,
  everyProgress,
  everyProof,
  everySubject,
  methods,
  purposes,
  recoveryStates,
  type Case,
} from '../../test/support/situation-space.ts';
import {
  ago,
  bound,
  enrolled,
  nobodySpecial,
  now,
  proof,
  run,
  situation,
  subject,
} from '../../test/support/situations.ts';
import { noAsk } from './application-ask.ts';
import { proofKinds, type ProofKind } from './authenticator.ts';
import { after, day, hour, minute } from './instant.ts';
import type { Run, RunPurpose } from './interaction.ts';
import { nextStep, type Step, type Subject } from './next-step.ts';
import type { PersonalRules } from './policy.ts';

/** The first case about which something is found; null if there is none. */
function findAmong(cases: Iterable<Case>, find: Question['find']): unknown {
  return answersAmong(cases, { it: { find } }).it;
}

interface Question {
  /** Of every so-manieth case alone, of those that it is about. Primes, so that no axis keeps step. */
  readonly every?: number;
  readonly isAbout?: (made: Case) => boolean;
  readonly find: (made: Case, step: Step) => unknown;
}

/** What is found first to each question, with its case; null where nothing is. All at once: there are millions of cases to make. */
function answersAmong<K extends string>(cases: Iterable<Case>, questions: Record<K, Question>): Record<K, unknown> {
  const all = (Object.entries(questions) as [K, Question][]).map(([name, one]) => ({
    name,
    ...one,
    count: 0,
    answer: null as unknown,
  }));
  for (const made of cases) {
    const step = nextStep(made.situation);
    for (const one of all) {
      if (one.answer !== null || (one.isAbout && !one.isAbout(made))) continue;
      one.count += 1;
      const found = one.count % (one.every ?? 1) === 0 ? one.find(made, step) : null;
      if (found !== null) one.answer = { found, made };
    }
  }
  const tooFew = 'too few cases to mean anything';
  return Object.fromEntries(
    all.map(({ name, count, answer }) => [name, answer ?? (count > 100 ? null : tooFew)]),
  ) as Record<K, unknown>;
}

/** Seconds by itself; on a machine that is busy with other tests, more. */
const patience = { timeout: 120_000 } as const;

const questions = {
  promises: { find: (made: Case, step: Step) => brokenPromise(step, made) },
  ends: { every: 61, find: (made: Case) => findEndless(made) },
  circles: { every: 7, find: findSentBack },
  codes: { isAbout: isByPhoneAlone, find: madeCode },
  adds: { find: findLetThrough },
} satisfies Record<string, Question>;

describe.each(purposes)('in every situation of a run for %s', patience, (purpose) => {
  let found: Record<keyof typeof questions, unknown>;
  beforeAll(() => {
    found = answersAmong(everyCase(purpose), questions);
  }, patience.timeout);

  test('there is a step, and it keeps every promise', () => {
    expect(found.promises).toBeNull();
  });

  test('every honest answer leads, in a few steps, to a session that is let through or to a refusal', () => {
    expect(found.ends).toBeNull();
  });

  test('what it finishes with is let through at the next request, so that nobody goes round in circles', () => {
    expect(found.circles).toBeNull();
  });

  test('what an application asks for takes nothing away from what rules ask for (Y5)', () => {
    expect(found.adds).toBeNull();
  });

  test('no text message leads to a recovery code while an app is bound (I6)', () => {
    expect(found.codes).toBeNull();
  });
});

/** What the next request of the minted session asks for, if it asks. */
function findSentBack(made: Case, step: Step): Step | null {
  if (step.kind !== 'finish' || isOvertaken(made) || isSignedInByCode(made)) return null;
  const next = nextStep(sessionAfter(made).situation);
  return next.kind === 'finish' ? null : next;
}

/** What comes without an application's asking, where it lets through who would not be let through. */
function findLetThrough({ rules, situation: of }: Case, step: Step): Step | null {
  if (step.kind !== 'finish' || rules.application === noAsk) return null;
  const next = nextStep({ ...of, application: noAsk });
  return next.kind === 'finish' ? null : next;
}

/** A code was saved, yet there is none: another run has spent it meanwhile. The next request asks for the next one (SPEC R2). */
const isOvertaken = ({ situation: { run: of, subject: who } }: Case): boolean =>
  of.codeSavedAt !== null && who !== null && !who.recovery.confirmed;

/** A recovery code was enough to sign in; the application that wants a second factor of late asks for one all the same (SPEC R3, Y4). */
const isSignedInByCode = ({ rules: { application }, situation: { run: of } }: Case): boolean =>
  application.level === 'mfa' && application.since !== null && of.evidence.some((one) => one.kind === 'recovery-code');

/** Password and text messages, of whatever run: neither the app nor a recovery code was proved, nor a method bound. */
function isByPhoneAlone({ situation: { run: of, subject: who } }: Case): boolean {
  return (
    of.boundAt === null &&
    (who?.authenticators.some((one) => one.kind === 'app') ?? false) &&
    of.evidence.some((one) => one.kind === 'phone') &&
    of.evidence.every((one) => ['password', 'mailbox', 'phone'].includes(one.kind))
  );
}

function madeCode(_: Case, step: Step): Step | null {
  return step.kind === 'save-recovery-code' ? step : null;
}

describe('what is asked for is the strictest of one to three companies (SPEC P7)', patience, () => {
  const whole = [proof('password', ago(2 * minute)), proof('app', ago(minute))];
  const runs = [
    run(),
    run({ evidence: whole }),
    run({ purpose: 'session', evidence: whole }),
    run({ purpose: 'continue' }),
  ];
  const people = [
    subject(),
    enrolled([bound('app')]),
    enrolled([bound('phone')]),
    enrolled([bound('phone'), bound('app')]),
  ];

  function* everyMember(personal: PersonalRules): Generator<Case> {
    for (const companies of everyMembership()) {
      const rules: Rules = { companies, roles: [], personal, application: noAsk };
      for (const who of people) yield* runs.map((what) => caseOf(rules, who, what));
    }
  }

  test.each([
    ['nothing of his own', nobodySpecial],
    ['the personal rule', { ...nobodySpecial, alwaysRequire: true }],
    ['the part of an operator', { ...nobodySpecial, operator: true }],
    ['a reset of his methods', { ...nobodySpecial, setUpDemanded: true }],
  ])('with %s', (_, personal) => {
    expect(answersAmong(everyMember(personal), { promises: questions.promises }).promises).toBeNull();
  });
});

/** Instants of any kind, and the ones on either side of every limit that the rules know. */
const limits = [0, 2_000, 3 * minute, 5 * minute, 10 * minute, hour, 12 * hour, day, 7 * day, 30 * day];
const anyInstant = fc.oneof(
  fc.tuple(fc.constantFrom(...limits), fc.integer({ min: -2, max: 2 })).map(([age, off]) => ago(age + off)),
  fc.integer({ min: -1_000, max: 40 * day }).map(ago),
);
const kinds = Object.keys(proofKinds) as ProofKind[];
const perhaps = fc.option(anyInstant);

/** A run lasts an hour at most (SPEC S4), and so do its facts; its proofs may be a session's. */
const lately = fc.integer({ min: 0, max: hour }).map(ago);
const inTheHour = fc.option(lately);

const begunSoFar = enrollments.filter((one) => one !== null);

const anyRun: fc.Arbitrary<Run> = fc
  .record({
    purpose: fc.constantFrom(...purposes),
    evidence: fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: anyInstant }), { maxLength: 6 }),
    enrollment: fc.option(
      fc.tuple(lately, fc.constantFrom(...begunSoFar)).map(([begunAt, one]) => ({ ...one, begunAt })),
    ),
    deferredAt: inTheHour,
    repairDeclinedAt: inTheHour,
    boundAt: inTheHour,
    passwordReplacedAt: inTheHour,
    codeSavedAt: inTheHour,
  })
  .map((facts) => run({ ...facts, evidence: facts.evidence.map(({ kind, at }) => proof(kind, at)) }));

const anySubject: fc.Arbitrary<Subject> = fc.record({
  disabled: fc.nat({ max: 9 }).map((one) => one === 0),
  authenticators: fc.constantFrom(...methods),
  recovery: fc.constantFrom(...recoveryStates),
  deferredAt: perhaps,
  frozenUntil: fc.constantFrom(null, null, after(now, hour), ago(hour)),
});

test('in situations drawn by lot, on either side of every limit, a step keeps every promise', patience, () => {
  fc.assert(
    fc.property(fc.constantFrom(...rulesFor('session')), anySubject, anyRun, (rules, who, what) => {
      const made = caseOf(rules, who, what);
      expect(brokenPromise(nextStep(made.situation), made)).toBeNull();
    }),
    { numRuns: 20_000 },
  );
});

describe.each(purposes)('before the first factor, a run for %s', patience, (purpose) => {
  test('says the same whoever it is and whatever the policies are: strangers learn nothing (SPEC S9, X7)', () => {
    const told = JSON.stringify(nextStep(situation({ subject: null, run: { purpose, evidence: [] } })));
    const differs = ({ situation: of }: Case, step: Step) =>
      isOwnerOfMailbox(of) || JSON.stringify(step) === told ? null : step;
    expect(findAmong(everybodyBeforeTheFirstFactor(purpose), differs)).toBeNull();
  });

  test.each([
    ['no e-mail was typed', { identified: false }],
    ['it was ended', { endedAt: now, endReason: 'abandoned' }],
    ['it was ended by wrong codes', { endedAt: now, endReason: 'too-many-wrong-codes' }],
    ['it began an hour ago', { startedAt: ago(61 * minute), advancedAt: ago(16 * minute) }],
  ] as const)('says the same to everybody when %s', (_, changes) => {
    const what = run({ purpose, evidence: [], ...changes });
    const told = JSON.stringify(nextStep(situation({ subject: null, run: what })));
    const differs = (_made: Case, step: Step) => (JSON.stringify(step) === told ? null : step);
    expect(findAmong(everybody(what), differs)).toBeNull();
  });
});

/** Everything there is to know about anybody, with and without proofs of a second factor, before the first. */
function* everybodyBeforeTheFirstFactor(purpose: RunPurpose): Generator<Case> {
  const begun = everyProgress(purpose).map((progress) => run({ purpose, ...progress, evidence: [] }));
  for (const who of everySubject()) {
    const proved = everyProof(purpose, who.authenticators).flatMap((evidence) =>
      begun.map((one) => ({ ...one, evidence })),
    );
    for (const what of [...begun, ...proved]) yield* underAllRules(purpose, who, what);
  }
}

function* everybody(what: Run): Generator<Case> {
  for (const who of everySubject()) yield* underAllRules(what.purpose, who, what);
}

function* underAllRules(purpose: RunPurpose, who: Subject, what: Run): Generator<Case> {
  for (const rules of rulesFor(purpose)) yield caseOf(rules, who, what);
}

/** The mailed link has been opened: not a stranger any more (SPEC S5). */
const isOwnerOfMailbox = ({ run: of }: Case['situation']): boolean =>
  of.purpose === 'password-reset' &&
  of.passwordReplacedAt === null &&
  of.evidence.some((one) => one.kind === 'mailbox');
