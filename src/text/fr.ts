import type { Translation } from './catalogue.ts';
import { account } from './fr/account.ts';
import { adminImport } from './fr/admin-import.ts';
import { adminInvite } from './fr/admin-invite.ts';
import { adminPeople } from './fr/admin-people.ts';
import { adminPolicy } from './fr/admin-policy.ts';
import { applicationFlow } from './fr/application-flow.ts';
import { applicationWords } from './fr/applications.ts';
import { auditWords } from './fr/audit.ts';
import { auditEvents } from './fr/audit-events.ts';
import { consoleWords } from './fr/console.ts';
import { done } from './fr/done.ts';
import { operatorSms } from './fr/operator-sms.ts';
import { operatorWords } from './fr/operator.ts';
import { enroll } from './fr/enroll.ts';
import { enrollmentPassWords } from './fr/enrollment-pass.ts';
import { errors } from './fr/errors.ts';
import { events } from './fr/events.ts';
import { evidence } from './fr/evidence.ts';
import { extension } from './fr/extension.ts';
import { helpPeople } from './fr/help-people.ts';
import { helpTrouble } from './fr/help-trouble.ts';
import { help } from './fr/help.ts';
import { layout } from './fr/layout.ts';
import { freezeWords } from './fr/freeze.ts';
import { loginEmailWords } from './fr/login-email.ts';
import { mailActWords } from './fr/mail-acts.ts';
import { mails } from './fr/mails.ts';
import { passwordWords } from './fr/password.ts';
import { profile } from './fr/profile.ts';
import { refusals } from './fr/refusals.ts';
import { resetWords } from './fr/reset.ts';
import { resetWhyWords } from './fr/reset-why.ts';
import { roleResetWords } from './fr/role-resets.ts';
import { roleRuleWords } from './fr/role-rules.ts';
import { roleWords } from './fr/roles.ts';
import { rollOut } from './fr/roll-out.ts';
import { rollOutActs } from './fr/roll-out-acts.ts';
import { signIn } from './fr/sign-in.ts';
import { stepUpWords } from './fr/step-up.ts';
import { teamWords } from './fr/teams.ts';
import { told } from './fr/told.ts';
import { verify } from './fr/verify.ts';
import { typesetFrench } from './typeset.ts';

const written: Translation = {
  ...layout,
  ...signIn,
  ...applicationFlow,
  ...stepUpWords,
  ...applicationWords,
  ...verify,
  ...enroll,
  ...enrollmentPassWords,
  ...account,
  ...passwordWords,
  ...profile,
  ...events,
  ...refusals,
  ...errors,
  ...done,
  ...help,
  ...helpTrouble,
  ...helpPeople,
  ...consoleWords,
  ...auditWords,
  ...auditEvents,
  ...adminPolicy,
  ...adminPeople,
  ...adminImport,
  ...adminInvite,
  ...operatorWords,
  ...operatorSms,
  ...roleWords,
  ...roleResetWords,
  ...roleRuleWords,
  ...resetWords,
  ...resetWhyWords,
  ...evidence,
  ...extension,
  ...rollOut,
  ...rollOutActs,
  ...mails,
  ...mailActWords,
  ...freezeWords,
  ...loginEmailWords,
  ...teamWords,
  ...told,
};

/** French, addressing people as “vous”. */
export const fr: Translation = Object.fromEntries(
  Object.entries(written).map(([key, text]) => [key, typesetFrench(text)]),
) as unknown as Translation;
