import type { Offer, Step } from '#domain/next-step.ts';
import type { RefusalReason } from '#domain/step.ts';
import type { Fields } from './cell.ts';

/** What somebody would be asked after the password, as JSON has it. */
function stepFields(step: Step): Fields {
  const methods = step.kind === 'verify' ? step.offers.map((one) => one.kind) : [];
  return { step: step.kind, reason: step.reason, methods, mayPutOff: step.kind === 'enroll' && step.leave !== null };
}

/** The same, and what comes after it (SPEC P11). */
export const stepsFields = ({ step, afterwards }: Steps): Fields => ({
  ...stepFields(step),
  afterwards: afterwards && stepFields(afterwards),
});

export interface Steps {
  readonly step: Step;
  readonly afterwards: Step | null;
}

/** Both in words. */
export const stepsWords = ({ step, afterwards }: Steps): readonly string[] => [
  stepWords(step),
  ...(afterwards ? [`and then ${stepWords(afterwards)}`] : []),
];

/** The same in words. */
function stepWords(step: Step): string {
  switch (step.kind) {
    case 'identify':
      return 'the e-mail';
    case 'verify':
      return step.factor === 'first'
        ? 'a password, which they do not have yet'
        : `a code by ${offersWords(step.offers)}`;
    case 'replace-password':
      return 'a new password';
    case 'prove-mailbox':
      return 'the code that is sent to the mailbox';
    case 'enroll':
      return step.leave === null ? 'to set up a second factor' : 'to set up a second factor, which may be put off';
    case 'save-recovery-code':
      return 'to save a recovery code';
    case 'remove-method':
      return 'to remove a second factor';
    case 'change-email':
      return 'a new login e-mail';
    case 'thaw':
      return 'to allow changes again';
    case 'consent':
      return 'to agree to what the application is told';
    case 'repair':
      return 'to set up a new device';
    case 'refuse':
      return refusalWords[step.because];
    case 'finish':
      return 'nothing: they are signed in';
    default:
      return step satisfies never;
  }
}

const offersWords = (offers: readonly Offer[]): string => offers.map((one) => one.kind).join(' or ');

const refusalWords: Record<RefusalReason, string> = {
  expired: 'nothing: it expired',
  ended: 'nothing: it ended',
  'changes-frozen': 'nothing: changes are frozen, and what they have is not accepted any more',
  'removal-not-allowed': 'nothing: it may not be removed',
  'too-many-wrong-codes': 'nothing: too many wrong codes',
  disabled: 'nothing: they are disabled and told so',
  'no-way-to-verify': 'nothing: no method works any more, they need a reset',
  'enrollment-not-offered': 'nothing: no enrollment is offered',
};
