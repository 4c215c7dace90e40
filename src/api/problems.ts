/** Something that is not done: what a program reads is the code, what a developer reads is the rest. */
interface ProblemKind {
  readonly status: number;
  /** The same words whenever it happens (RFC 9457 section 3.1.3). */
  readonly title: string;
  /** How to go on. */
  readonly detail: string;
}

/** Every problem that there is, by its code. Codes stay as they are for good: programs go by them. */
export const problems = {
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: 'Send one JSON object in UTF-8, in which no name comes twice.',
  },
  'invalid-body': {
    status: 400,
    title: 'The body is not what this operation takes',
    detail: 'Mend what `errors` names: each `pointer` is a place in the body.',
  },
  'query-not-taken': {
    status: 400,
    title: 'This address takes nothing behind a question mark',
    detail: 'Send the access token in the header Authorization, and everything else in the body.',
  },
  'missing-token': {
    status: 401,
    title: 'There is no access token',
    detail: 'Get one at /oidc/token with grant_type=client_credentials, and send it as Authorization: Bearer gct_….',
  },
  'invalid-token': {
    status: 401,
    title: 'The access token is not good',
    detail:
      'It is unknown, has expired, was given back, is not one of an application itself (gct_…), or the application was disabled. Get another one and try once more.',
  },
  'unknown-address': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'All addresses stand in /api/v1/openapi.json.',
  },
  'unknown-sign-in': {
    status: 404,
    title: 'There is no such sign-in',
    detail:
      'No sign-in of this application is known by this sid, or it is over. End the session that you keep of it, and send the browser to sign in.',
  },
  'unknown-step-up': {
    status: 404,
    title: 'There is no such step-up',
    detail:
      'No step-up of this application has this id, or it is of another sign-in than the sid says. Ask for one anew.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not one of this address',
    detail: 'The header Allow names those that are.',
  },
  'body-too-slow': {
    status: 408,
    title: 'The body did not come in time',
    detail: 'Nothing was done. Send the request once more, all of it within half a minute.',
  },
  pending: {
    status: 409,
    title: 'The step-up has not been proved yet',
    detail: 'Send the browser to its url. Redeem it when the browser is back.',
  },
  redeemed: {
    status: 409,
    title: 'The step-up was redeemed before',
    detail: 'A proof is good once. Do nothing for it a second time; for another act, ask for another step-up.',
  },
  cancelled: {
    status: 409,
    title: 'The step-up was cancelled',
    detail:
      'The user does not want to, or newer ones took its place. Do nothing. Ask anew when they press your button again.',
  },
  expired: {
    status: 409,
    title: 'The step-up is too old',
    detail: 'It was not proved within 15 minutes, or not redeemed within 5 minutes of the proof. Ask for one anew.',
  },
  'other-operation': {
    status: 409,
    title: 'The step-up was asked for with another operation',
    detail: 'Do nothing: what was confirmed is not what is to be done. Ask for one with this operation.',
  },
  'signed-out': {
    status: 409,
    title: 'The sign-in does not stand any more',
    detail: 'End the session that you keep of it, and send the browser to sign in.',
  },
  'not-accepted': {
    status: 409,
    title: 'The rules take this proof no more',
    detail:
      'They changed since it was given, or its method is gone. Ask for a step-up anew: the user is led to what is needed.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'Send at most 64 KiB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of another type',
    detail: 'Send application/json in UTF-8, not compressed.',
  },
  operation: {
    status: 422,
    title: 'The operation is missing or no name',
    detail:
      'Up to 60 lower case letters, digits, dots, hyphens and underscores, a letter first: bank-account.change. Name what the title and the details are about; for entering, leave out all three.',
  },
  title: {
    status: 422,
    title: 'The title cannot be shown',
    detail:
      'One line of plain text, up to 80 characters, without control characters, marks that turn the writing around, more than four combining marks on one letter, or several blanks in a row.',
  },
  details: {
    status: 422,
    title: 'The details cannot be shown',
    detail:
      'Up to 10 of them, each with a label of up to 40 characters and a value of up to 120: single lines of plain text, neither of them empty, as the title may be: no more than four combining marks on one letter, and one blank at a time.',
  },
  'return-to': {
    status: 422,
    title: 'Nobody is led back to this address',
    detail:
      'It is one of the redirect URIs that the application is registered with, or has the origin of one, in at most 2,000 characters.',
  },
  'too-many-requests': {
    status: 429,
    title: 'There were too many requests',
    detail: 'Try again after as many seconds as the header Retry-After says.',
  },
  'internal-error': {
    status: 500,
    title: 'Something is broken here',
    detail: 'It was noted down for the operator. Do nothing that you asked for here.',
  },
  unavailable: {
    status: 503,
    title: 'Nothing can be answered now',
    detail:
      'Try again after as many seconds as the header Retry-After says. Do nothing for a step-up that is not known to be redeemed by this very request.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as readonly ProblemCode[];

/** A place in what was sent, and what is wrong there (RFC 9457 section 3). Nothing of what was sent is repeated. */
export interface Mistake {
  /** JSON Pointer as a fragment: `#/details/0/label`. */
  readonly pointer: string;
  readonly detail: string;
}

/** A problem on its way out. */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  readonly problem: Code;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly Mistake[];
}

/** What a program that does not know the code compares. */
export const typeOf = (code: ProblemCode): string => `urn:gatehouse:problem:${code}`;
