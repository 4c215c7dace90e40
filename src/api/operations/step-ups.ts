import { parseId } from '#domain/identifiers.ts';
import { askStepUp } from '#flows/step-up/ask.ts';
import { redeemStepUp } from '#flows/step-up/redeem.ts';
import { seeStepUp } from '#flows/step-up/see.ts';
import type { AskedFor, NotAsked, NotRedeemed } from '#flows/step-up/types.ts';
import { bare, operation, type KnownCall, type Outcome } from '../operation.ts';
import { paths } from '../paths.ts';
import { presentRedeemed, presentSignIn, presentStepUp } from '../present.ts';
import type { Problem } from '../problems.ts';
import { readSid } from '../read-names.ts';
import { askedStepUp, notNeeded, redeemed, redemption, stepUp, stepUpRequest } from '../schemas.ts';

export const askStepUpOperation = operation({
  method: 'POST',
  path: paths.stepUps,
  id: 'askStepUp',
  summary: 'Ask a user to verify their identity',
  description:
    'Asks for a proof that the user of a sign-in is there: on entering the application, or for one operation, whose title and details they are shown. Send the browser to `url` of the answer, and redeem the step-up when it is back. For entering, where a proof of the last five minutes is enough, the answer says that none is needed. Of each sign-in the five newest wait: another cancels the oldest.',
  takes: stepUpRequest,
  answers: [
    { status: 201, description: 'It was asked for. Its address is in the header Location too.', schema: askedStepUp },
    { status: 200, description: 'None is needed, and nothing was asked for.', schema: notNeeded },
  ],
  refuses: ['unknown-sign-in', 'operation', 'title', 'details', 'return-to'],
  async act({ deps, application }, { sid: named, operation: name, title, details, return_to: returnTo }) {
    const sid = readSid(named);
    if (sid === null) return notAsked.unknown;
    const asked = { operation: name ?? null, title: title ?? null, details: details ?? [] };
    return answerAsked(deps, await askStepUp(deps, application, { sid, asked, returnTo: returnTo ?? null }));
  },
});

type AskProblem = Problem<'unknown-sign-in' | 'operation' | 'title' | 'details' | 'return-to'>;

const notAsked: Readonly<Record<NotAsked, AskProblem>> = {
  unknown: { problem: 'unknown-sign-in' },
  operation: { problem: 'operation' },
  title: { problem: 'title' },
  details: { problem: 'details' },
  'return-to': { problem: 'return-to' },
};

function answerAsked({ service }: KnownCall['deps'], asked: AskedFor): Outcome<AskProblem['problem']> {
  if (!asked.done) return notAsked[asked.because];
  if (!asked.needed) return { status: 200, value: { needed: false, sign_in: presentSignIn(asked.signIn) } };
  const location = service.publicUrl() + paths.stepUp.replace(':id', asked.stepUp.id);
  return { status: 201, value: { needed: true, ...presentStepUp(asked.stepUp) }, headers: { location } };
}

export const seeStepUpOperation = bare({
  method: 'GET',
  path: paths.stepUp,
  id: 'getStepUp',
  summary: 'What became of a step-up',
  description:
    'Says whether the user has proved who they are, has cancelled, or is still expected. Nothing is used up by asking; to act on a proof, redeem it.',
  answers: [{ status: 200, description: 'The step-up.', schema: stepUp }],
  refuses: ['unknown-step-up'],
  async act({ deps, application, params }) {
    const id = parseId('step-up', params['id']);
    const seen = id && (await seeStepUp(deps, application, id));
    return seen ? { status: 200, value: presentStepUp(seen) } : { problem: 'unknown-step-up' };
  },
});

export const redeemStepUpOperation = operation({
  method: 'POST',
  path: paths.redeeming,
  id: 'redeemStepUp',
  summary: 'Use a proof up',
  description:
    'Uses the proof up: once, within five minutes, for the sign-in and the operation that it was asked for. Do what was confirmed only when this answers 200, and do it for what the answer says was confirmed, and if `roles` still let the user do it. Two requests at once never both succeed.',
  takes: redemption,
  answers: [{ status: 200, description: 'What was confirmed. It is used up now.', schema: redeemed }],
  refuses: [
    'unknown-step-up',
    'pending',
    'redeemed',
    'cancelled',
    'expired',
    'other-operation',
    'signed-out',
    'not-accepted',
  ],
  async act({ deps, address, application, params }, { sid: named, operation: name }) {
    const [id, sid] = [parseId('step-up', params['id']), readSid(named)];
    if (id === null || sid === null) return notRedeemed('unknown');
    const what = { sid, operation: name ?? null };
    const done = await redeemStepUp(deps, { address }, application, id, what);
    return done.done ? { status: 200, value: presentRedeemed(done) } : notRedeemed(done.because);
  },
});

const notRedeemed = (because: NotRedeemed) =>
  ({ problem: because === 'unknown' ? 'unknown-step-up' : because }) as const;
