import { reportActivity } from '#flows/step-up/report-activity.ts';
import { seeSignIn } from '#flows/step-up/see-sign-in.ts';
import type { SeenSignIn } from '#flows/step-up/types.ts';
import { bare, type Outcome } from '../operation.ts';
import { paths } from '../paths.ts';
import { presentSignIn } from '../present.ts';
import { readSid } from '../read-names.ts';
import { signIn } from '../schemas.ts';

export const seeSignInOperation = bare({
  method: 'GET',
  path: paths.signIn,
  id: 'getSignIn',
  summary: 'What the rules ask of a user in the application',
  description:
    'Says who signed in, which roles they hold in the application, and whether the rules of those roles want them to prove who they are before they go on (`entry`), or before each of certain operations (`operations`). Nothing is changed by asking.',
  answers: [{ status: 200, description: 'The sign-in.', schema: signIn }],
  refuses: ['unknown-sign-in'],
  async act({ deps, application, params }) {
    const sid = readSid(params['sid']);
    return answerOf(sid === null ? null : await seeSignIn(deps, application, sid));
  },
});

export const reportActivityOperation = bare({
  method: 'POST',
  path: paths.activity,
  id: 'reportActivity',
  summary: 'Report that the user did something',
  description:
    'Tells that the user just did something in the application, which puts off the moment from which they count as idle. Once a minute is often enough. Answers like the sign-in itself. Where `entry.needed` is true, nothing was noted: ask for a step-up first. No body is needed.',
  answers: [{ status: 200, description: 'The sign-in, after it was noted.', schema: signIn }],
  refuses: ['unknown-sign-in'],
  async act({ deps, application, params }) {
    const sid = readSid(params['sid']);
    return answerOf(sid === null ? null : await reportActivity(deps, application, sid));
  },
});

const answerOf = (seen: SeenSignIn | null): Outcome<'unknown-sign-in'> =>
  seen === null ? { problem: 'unknown-sign-in' } : { status: 200, value: presentSignIn(seen) };
