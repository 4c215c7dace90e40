import type { Translation } from './catalogue.ts';
import { account } from './es/account.ts';
import { adminImport } from './es/admin-import.ts';
import { adminInvite } from './es/admin-invite.ts';
import { adminPeople } from './es/admin-people.ts';
import { adminPolicy } from './es/admin-policy.ts';
import { applicationFlow } from './es/application-flow.ts';
import { applicationWords } from './es/applications.ts';
import { auditWords } from './es/audit.ts';
import { auditEvents } from './es/audit-events.ts';
import { consoleWords } from './es/console.ts';
import { done } from './es/done.ts';
import { operatorSms } from './es/operator-sms.ts';
import { operatorWords } from './es/operator.ts';
import { enroll } from './es/enroll.ts';
import { enrollmentPassWords } from './es/enrollment-pass.ts';
import { errors } from './es/errors.ts';
import { events } from './es/events.ts';
import { evidence } from './es/evidence.ts';
import { extension } from './es/extension.ts';
import { helpPeople } from './es/help-people.ts';
import { helpTrouble } from './es/help-trouble.ts';
import { help } from './es/help.ts';
import { layout } from './es/layout.ts';
import { freezeWords } from './es/freeze.ts';
import { loginEmailWords } from './es/login-email.ts';
import { mailActWords } from './es/mail-acts.ts';
import { mails } from './es/mails.ts';
import { passwordWords } from './es/password.ts';
import { profile } from './es/profile.ts';
import { refusals } from './es/refusals.ts';
import { resetWords } from './es/reset.ts';
import { resetWhyWords } from './es/reset-why.ts';
import { roleResetWords } from './es/role-resets.ts';
import { roleRuleWords } from './es/role-rules.ts';
import { roleWords } from './es/roles.ts';
import { rollOut } from './es/roll-out.ts';
import { rollOutActs } from './es/roll-out-acts.ts';
import { signIn } from './es/sign-in.ts';
import { stepUpWords } from './es/step-up.ts';
import { teamWords } from './es/teams.ts';
import { told } from './es/told.ts';
import { verify } from './es/verify.ts';

/** Spanish of Spain and Latin America alike, addressing people as “usted”. */
export const es: Translation = {
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
