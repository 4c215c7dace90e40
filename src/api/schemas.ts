import { z } from 'zod';
import { acrOf } from '#domain/application-ask.ts';
import { methodOf } from '#domain/assurance.ts';
import { askedLimits } from '#domain/step-up.ts';
import { problemCodes } from './problems.ts';

/**
 * What comes in and goes out, once for reading and for the description. A body is refused for what is not of its type or not known; what is wrong with a text that is one, its
 * length included, is for the flows to say: those limits are told here, and not asked.
 */
const instant = (description: string) =>
  z.string().meta({ description, format: 'date-time', examples: ['2027-01-15T06:00:00.000Z'] });

const sid = z.string().meta({
  description: 'What the application knows the sign-in by: the claim `sid` of its ID token.',
  examples: ['b1Jc0gV3mPqXw5Zk8nQyR'],
});

const stepUpId = z
  .string()
  .meta({ description: 'Id of the step-up.', examples: ['stp_01a2061ae09b742ab29cdebd741237fc'] });

/** Names in addresses. */
export const parameters = { sid, id: stepUpId } as const;

const sub = z.string().meta({
  description: 'The user: the claim `sub` of the ID token.',
  examples: ['usr_01a2061ae09b742ab29cdebd741237fc'],
});

const companyName = z.string().meta({ description: 'Its name, for people.', examples: ['Northwind Builders'] });

const operationName = {
  maxLength: 60,
  pattern: '^[a-z][a-z0-9._-]{0,59}$',
  examples: ['disburse'],
};

const asked = {
  operation:
    'The operation that the proof is for, by the name that the role’s rule has for it. Null: entering the application, with neither title nor details.',
  title: 'What is to be confirmed, in the words of the application; shown on the page.',
  details: 'Lines that are shown below the title, in this order: what the user is to compare before they confirm.',
} as const;

const detail = {
  label: z
    .string()
    .meta({ description: 'What the line is about.', maxLength: askedLimits.label, examples: ['Amount'] }),
  value: z.string().meta({ description: 'What it says.', maxLength: askedLimits.value, examples: ['$12,400.00'] }),
};

const examples = {
  title: 'Release a disbursement',
  details: [
    { label: 'To', value: 'Harbor Electric' },
    { label: 'Amount', value: '$12,400.00' },
  ],
} as const;

export const stepUpRequest = z
  .strictObject({
    sid,
    operation: z
      .string()
      .nullish()
      .meta({ description: asked.operation, ...operationName }),
    title: z
      .string()
      .nullish()
      .meta({ description: asked.title, maxLength: askedLimits.title, examples: [examples.title] }),
    details: z
      .array(z.strictObject(detail))
      .optional()
      .meta({ description: asked.details, maxItems: askedLimits.details, examples: [examples.details] }),
    return_to: z
      .string()
      .nullish()
      .meta({
        description:
          'Where the browser goes when the user has confirmed or cancelled: an address of the origin of one of the redirect URIs of the application, or exactly one of them. Without it, it stays on a page of Gatehouse.',
        format: 'uri',
        examples: ['https://payments.example.com/disbursements/17'],
      }),
  })
  .meta({ id: 'StepUpRequest', description: 'What somebody is asked to confirm.' });

export const redemption = z
  .strictObject({
    sid,
    operation: z
      .string()
      .nullish()
      .meta({ description: 'The operation that is about to be done: the same as it was asked for.', ...operationName }),
  })
  .meta({ id: 'Redemption', description: 'For whom, and for what, a proof is used up.' });

const entry = z
  .discriminatedUnion('needed', [
    z.object({
      needed: z.literal(true),
      because: z.enum(['entry', 'idle']).meta({
        description:
          '`entry`: they have not proved themselves since shortly before they came. `idle`: they did nothing for too long.',
      }),
    }),
    z.object({
      needed: z.literal(false),
      idle_at: instant('When it will be needed if no activity is reported; null: never.').nullable(),
    }),
  ])
  .meta({ description: 'Whether the user has to prove who they are before they go on in the application.' });

const roles = z
  .array(
    z.object({
      company: z
        .string()
        .meta({ description: 'Id of the company that gives it.', examples: ['cmp_01a2061ae09570499502720e152e3bfc'] }),
      company_name: companyName,
      role: z.string().meta({ description: 'Short name of the role.', examples: ['disburser'] }),
    }),
  )
  .meta({ description: 'Roles of the application that the user holds, by the companies that give them.' });

export const signIn = z
  .object({
    sid,
    sub,
    began_at: instant('When this sign-in got into the application.'),
    entry,
    operations: z.array(z.string()).meta({
      description: 'Operations that need a proof of their own each time.',
      examples: [['bank-account.change', 'disburse']],
    }),
    asked_by: z
      .array(
        z.object({
          role: z.string().meta({ description: 'The role, as people call it.', examples: ['Disburser'] }),
          company_name: companyName,
        }),
      )
      .meta({ description: 'Whose rules ask for it: name them to the user.' }),
    roles,
  })
  .meta({ id: 'SignIn', description: 'A sign-in, as an application that it got into may know it.' });

const stepUpFields = {
  id: stepUpId,
  sid,
  sub,
  operation: z
    .string()
    .nullable()
    .meta({ description: asked.operation, examples: ['disburse'] }),
  title: z
    .string()
    .nullable()
    .meta({ description: asked.title, examples: [examples.title] }),
  details: z.array(z.object(detail)).meta({ description: asked.details, examples: [examples.details] }),
  status: z.enum(['pending', 'proved', 'redeemed', 'cancelled', 'expired']).meta({
    description:
      '`pending`: send the browser to `url`. `proved`: redeem it. The others are ends: it was used up, the user does not want to or newer ones took its place, or it came too late.',
  }),
  asked_at: instant('When it was asked for.'),
  expires_at: instant('Until when it can be proved.'),
  proved_at: instant('When it was proved; null: it is not.').nullable(),
  redeem_by: instant('Until when the proof can be redeemed; null: it is not proved.').nullable(),
  url: z.string().meta({
    description: 'Where to send the browser: a page that shows the title and the details and asks for a code.',
    format: 'uri',
    examples: ['https://sign-in.example.com/step-up/stp_01a2061ae09b742ab29cdebd741237fc'],
  }),
};

export const stepUp = z
  .object(stepUpFields)
  .meta({ id: 'StepUp', description: 'A proof that an application asked for.' });

export const askedStepUp = z
  .object({ needed: z.literal(true), ...stepUpFields })
  .meta({ id: 'AskedStepUp', description: 'A step-up that was just asked for.' });

export const notNeeded = z
  .object({ needed: z.literal(false), sign_in: signIn })
  .meta({ id: 'NotNeeded', description: 'Nothing was asked for: whoever enters proved themselves just now.' });

export const redeemed = z
  .object({
    id: stepUpId,
    sid,
    sub,
    operation: stepUpFields.operation,
    title: stepUpFields.title,
    details: stepUpFields.details,
    proved_at: instant('When the user confirmed it.'),
    method: z.enum([methodOf.app, methodOf.phone]).meta({
      description: 'By what, as in the claim `amr`: `otp` is an authenticator app, `sms` a text message.',
    }),
    acr: z.literal(acrOf.mfa).meta({ description: 'The level that was reached, as in the claim `acr`.' }),
    roles: roles.meta({
      description:
        'Roles of the application that the user holds now, as a sign-in tells them: one may be gone since the step-up was asked for.',
    }),
  })
  .meta({ id: 'Redeemed', description: 'What the user confirmed. It is used up.' });

export const problemBody = z
  .object({
    type: z.string().meta({
      description: 'A name for the kind of problem: `urn:gatehouse:problem:` and the code.',
      format: 'uri',
      examples: ['urn:gatehouse:problem:expired'],
    }),
    title: z.string().meta({ description: 'What happened, in words that stay the same.' }),
    status: z.int().meta({ description: 'The status of the answer.', examples: [409] }),
    detail: z.string().meta({ description: 'How to go on.' }),
    code: z.enum(problemCodes).meta({ description: 'What programs go by. There may be more of them one day.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({ description: 'A place in the body.', examples: ['#/details/0/label'] }),
          detail: z.string().meta({ description: 'What is wrong there.' }),
        }),
      )
      .optional()
      .meta({ description: 'Each mistake of a body, up to ten.' }),
  })
  .meta({ id: 'Problem', description: 'Something that is not done (RFC 9457).' });
