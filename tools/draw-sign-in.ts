import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '#domain/evidence.ts';
import { hour } from '#domain/instant.ts';
import { changePurposes, type Run, type RunPurpose } from '#domain/interaction.ts';
import { nextStep, rules, type RuleName, type Step } from '#domain/next-step.ts';
import { answersTo } from '../test/support/honest-user.ts';
import { promises } from '../test/support/promises.ts';
import { rulesFor } from '../test/support/rule-space.ts';
import { caseOf, everyCase, everySubject, purposes, type Case } from '../test/support/situation-space.ts';
import { ago, proof, run, runStart } from '../test/support/situations.ts';

/** When each rule speaks, and the clauses behind it. The compiler wants a row for every rule, and none besides. */
const ruleWords = {
  'interaction-over': ['The run was ended, or its time is up. A session has no time of its own here.', 'SPEC S4, X3'],
  'no-e-mail-yet': ['Nobody has said who they are.', 'SPEC section 2'],
  'reset-needs-password': ['A mailed link began the run, and no new password has been set in it.', 'SPEC S5'],
  'password-first': [
    'The password is not proved; in a change, not proved in this run; or an application asks for a newer one, and the level rests on the password or everything is to be proved anew. Nothing about the user is looked at before it is proved once.',
    'SPEC S9, U2, X7, Y5',
  ],
  'user-disabled': ['The password was right, and the user is disabled.', 'SPEC S9'],
  'changes-frozen': [
    'A change is ahead, and “this was not me” was pressed: nothing is changed until the freeze is over or lifted. Lifting it is the one change that goes on.',
    'SPEC U5',
  ],
  'change-needs-proof': [
    'A change is ahead: it is not offered to this user, or a fresh factor as strong as any that is bound is missing, or the mailbox of a user who has none, for which an enrollment pass stands in where a method is added.',
    'SPEC A6, P4, R3, U2, U3, SECURITY I6',
  ],
  'confirmation-requested': [
    'An act of the console, or one that weakens, waits: a factor of the last five minutes as strong as any that is bound is missing, or password and mailbox of a user who has none.',
    'SPEC A2, C6, R3, U2, X3',
  ],
  'step-up-requested': [
    'An application asks for a proof of its own, and no factor that every rule accepts was proved in this run. It is never a password or a recovery code.',
    'SPEC R3, Y4, Y5',
  ],
  'second-factor': [
    'The level is below what is required, by a rule or by an application, with proofs as new as each of them asks for, and a bound method, or the recovery code, would do something about it; or a recovery code is to be made on a proof of the strongest method that a session brought along. The recovery code is not among the methods where an application asks more of somebody who is signed in than rules do, and none counts where it asks them for a second factor of late.',
    'SPEC S2, P10, R3, X3, Y4, Y5, SECURITY I6',
  ],
  'nothing-left-to-verify-with': [
    'The same, and nothing that is bound works any more. The page names who can help.',
    'SPEC R4, X3',
  ],
  'save-code-after-recovery': ['A recovery code was spent in this run, and the next one is not saved yet.', 'SPEC R2'],
  'repair-after-recovery': [
    'A recovery code was spent in this run, and the user has not said whether to set up a new device.',
    'SPEC section 2',
  ],
  'enrollment-underway': [
    'An enrollment was begun in this run, its method is not bound, and something still asks for it. Before a first factor, the password of this run and the mailbox, for which an enrollment pass stands in.',
    'SPEC section 2, A6, P4, SECURITY I6',
  ],
  'recovery-code-unsaved': [
    'A factor as strong as any that is bound, or a recovery code, was proved in this run, or a method bound; and there is no saved recovery code, or a new one waits in this run. In a session: such a factor was proved, whenever.',
    'SPEC R2, SECURITY I6',
  ],
  'change-requested': ['The proofs of the change are there, and it has not been carried out.', 'SPEC U2'],
  'enrollment-required': [
    'The level is still below what is required: no bound method would do. While changes are frozen, a first method is set up where a rule requires one; what an application alone asks for waits.',
    'SPEC P5, P6, U5, Y3, Y5',
  ],
  'early-enrollment': ['The deadline is ahead, the user has enrolled nothing, and was not asked today.', 'SPEC P3'],
  'consent-missing': [
    'A session, on the request of an application that asks to know what the user has not agreed to. Of nothing else: a run is over without it.',
    'DESIGN 3',
  ],
  done: ['Nothing else is left.', 'SPEC X1'],
} as const satisfies Record<RuleName, readonly [when: string, clauses: string]>;

const stepWords = {
  identify: 'ask for the e-mail',
  verify: 'verify',
  'replace-password': 'choose a new password',
  'prove-mailbox': 'prove the mailbox',
  enroll: 'enroll',
  'save-recovery-code': 'save the recovery code',
  repair: 'repair',
  'remove-method': 'remove the method',
  'change-email': 'type the new login e-mail',
  thaw: 'lift the freeze',
  consent: 'ask for consent',
  refuse: 'refuse',
  finish: 'finish',
} as const satisfies Record<Step['kind'], string>;

const verifyWords = { first: 'prove the password', second: 'prove a second factor' } as const;
const stageWords = {
  announce: 'announce the enrollment',
  choose: 'choose a method',
  number: 'give the number',
  confirm: 'confirm its first code',
} as const;

function wordsFor(step: Step): string {
  if (step.kind === 'verify') return verifyWords[step.factor];
  if (step.kind === 'enroll') return stageWords[step.stage];
  return stepWords[step.kind];
}

/** Where runs begin: everybody, under all rules, with nothing proved but a mailed link where one began the run. */
function startsOf(purpose: RunPurpose): Case[] {
  const evidence = broughtTo(purpose);
  const begun: Run = run({ purpose, evidence, identified: purpose !== 'sign-in' });
  return rulesFor(purpose).flatMap((one) => Array.from(everySubject(), (who) => caseOf(one, who, begun)));
}

/** A mailed link has proved the mailbox; a session that is good, but old, its password. */
function broughtTo(purpose: RunPurpose): readonly Evidence[] {
  if (purpose === 'confirm' || purpose === 'step-up') return [proof('password', ago(2 * hour))];
  return purpose === 'password-reset' ? [proof('mailbox', runStart)] : [];
}

interface Seen {
  /** `from --> to`, in words. */
  readonly ways: Set<string>;
  readonly steps: Map<RuleName, Set<string>>;
}

/** Follows every honest answer from here on. */
function follow(made: Case, seen: Seen, from: string): void {
  const step = nextStep(made.situation);
  note(step, seen);
  const here = wordsFor(step);
  // Waiting for a held method, and having a code made before it is shown, stay on their page.
  if (here !== from) seen.ways.add(`${from}${to}${here}`);
  for (const next of answersTo(step, made)) follow(next, seen, here);
}

function note(step: Step, { steps }: Seen): void {
  steps.set(step.reason, (steps.get(step.reason) ?? new Set()).add(wordsFor(step)));
}

const start = '[*]';
const to = ' --> ';
const idOf = (words: string): string => (words === start ? start : words.replaceAll(/\W+/g, '_'));

function diagram(of: readonly RunPurpose[], seen: Seen): string[] {
  const walked: Seen = { ways: new Set(), steps: seen.steps };
  for (const purpose of of) for (const made of startsOf(purpose)) follow(made, walked, start);
  const ends = [stepWords.finish, stepWords.refuse].map((end) => `${end}${to}${start}`);
  const ways = [...Array.from(walked.ways).toSorted(), ...ends].map((way) => way.split(to));
  const states = Array.from(new Set(ways.flat())).filter((words) => words !== start);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.toSorted().map((words) => `  state "${words}" as ${idOf(words)}`),
    ...ways.map((way) => `  ${way.map(idOf).join(to)}`),
    '```',
  ];
}

function ruleTable({ steps }: Seen): string[] {
  const rows = Object.keys(rules).map((name, index) => {
    const [when, clauses] = ruleWords[name as RuleName];
    const next = Array.from(steps.get(name as RuleName) ?? []).toSorted();
    return `| ${index + 1} | \`${name}\` | ${when} | ${next.join(', ')} | ${clauses} |`;
  });
  return ['| | Rule | It speaks when | Then | Because of |', '|---|---|---|---|---|', ...rows];
}

/** Steps that no honest answer from the start leads to are found among all situations. */
function noteAllSituations(seen: Seen): void {
  for (const purpose of purposes) {
    let count = 0;
    for (const made of everyCase(purpose)) {
      count += 1;
      if (count % 61 === 0) note(nextStep(made.situation), seen);
    }
  }
}

/** docs/sign-in.md, drawn from the rule table and from what `nextStep` answers. A test compares. */
export function drawSignIn(): string {
  const seen: Seen = { ways: new Set(), steps: new Map() };
  const signingIn = diagram(['sign-in', 'password-reset', 'continue'], seen);
  const changing = diagram(changePurposes, seen);
  const confirming = diagram(['confirm'], seen);
  const steppingUp = diagram(['step-up'], seen);
  noteAllSituations(seen);
  return [
    ...heading,
    ...ruleTable(seen),
    '',
    '## Signing in',
    '',
    'By e-mail and password, by a mailed reset link, or from a session that needs more, for itself or for an application.',
    '',
    ...signingIn,
    '',
    '## Changes on Password & Security',
    '',
    ...changing,
    '',
    '## Acts that ask for a fresh proof',
    '',
    'Acts of the console, and switching off what protects. What was sent waits meanwhile, and is sent again by a press of its button.',
    '',
    ...confirming,
    '',
    '## Proofs that applications ask for',
    '',
    'On entering an application, after too long without activity there, and for each operation that a role names. Who has no method that is accepted sets one up first, from the session.',
    '',
    ...steppingUp,
    '',
    ...always,
    ...Object.keys(promises).map((sentence) => `- A step ${sentence}.`),
    '- Before the first factor a step is the same for everybody.',
    '- Every honest answer leads, in a few steps, to a session that is let through or to a refusal.',
    '',
  ].join('\n');
}

const heading = [
  '# What comes next in a sign-in',
  '',
  '<!-- Drawn by tools/draw-sign-in.ts; a test fails when this is not what it draws. Draw it again, do not edit:',
  '     node --conditions=gatehouse-source --import tsx tools/draw-sign-in.ts -->',
  '',
  'One function decides what comes next: `nextStep` in `src/domain/next-step.ts`. It looks at facts (what was proved and when, what is bound, what was',
  'begun, saved or declined) and at the merged policy of that moment, and keeps no state of its own. A second tab, a reload, a session on its next',
  'request and a step-up are one computation.',
  '',
  'The rules are asked in this order. The first that speaks decides, and its name is the reason that logs and pages carry.',
  '',
];

const always = [
  '## What always holds',
  '',
  'An enumerating test (`src/domain/next-step.enumeration.test.ts`) walks all combinations of runs, methods, proofs, policies and recovery codes, and',
  'holds each answer against these sentences, worked out from the specification without the code of the rules.',
  '',
];

if (import.meta.main) writeFileSync(fileURLToPath(new URL('../docs/sign-in.md', import.meta.url)), drawSignIn());
