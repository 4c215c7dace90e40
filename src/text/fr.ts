import type { Translation } from './catalogue.ts';
import { account } from './fr/account.ts';
import { adminImport } from './fr/admin-import.ts';
import { adminInvite } from './fr/admin-invite.ts';
import { adminPeople } from './fr/admin-people.ts';
import { adminPolicy } from './fr/admin-policy.ts';
import { consoleWords } from './fr/console.ts';
import { done } from './fr/done.ts';
import { operatorSms } from './fr/operator-sms.ts';
import { operatorWords } from './fr/operator.ts';
import { enroll } from './fr/enroll.ts';
import { enrollmentPassWords } from './fr/enrollment-pass.ts';
import { errors } from './fr/errors.ts';
import { events } from './fr/events.ts';
import { extension } from './fr/extension.ts';
import { helpPeople } from './fr/help-people.ts';
import { helpTrouble } from './fr/help-trouble.ts';
import { help } from './fr/help.ts';
import { layout } from './fr/layout.ts';
import { mails } from './fr/mails.ts';
import { refusals } from './fr/refusals.ts';
import { roleWords } from './fr/roles.ts';
import { rollOut } from './fr/roll-out.ts';
import { rollOutActs } from './fr/roll-out-acts.ts';
import { signIn } from './fr/sign-in.ts';
import { told } from './fr/told.ts';
import { verify } from './fr/verify.ts';
import { typesetFrench } from './typeset.ts';

const written: Translation = {
  ...layout,
  ...signIn,
  ...verify,
  ...enroll,
  ...enrollmentPassWords,
  ...account,
  ...events,
  ...refusals,
  ...errors,
  ...done,
  ...help,
  ...helpTrouble,
  ...helpPeople,
  ...consoleWords,
  ...adminPolicy,
  ...adminPeople,
  ...adminImport,
  ...adminInvite,
  ...operatorWords,
  ...operatorSms,
  ...roleWords,
  ...extension,
  ...rollOut,
  ...rollOutActs,
  ...mails,
  ...told,
};

/** French, addressing people as “vous”. */
export const fr: Translation = Object.fromEntries(
  Object.entries(written).map(([key, text]) => [key, typesetFrench(text)]),
) as unknown as Translation;
