import { account } from './en/account.ts';
import { adminImport } from './en/admin-import.ts';
import { adminInvite } from './en/admin-invite.ts';
import { adminPeople } from './en/admin-people.ts';
import { adminPolicy } from './en/admin-policy.ts';
import { applicationFlow } from './en/application-flow.ts';
import { applicationWords } from './en/applications.ts';
import { auditWords } from './en/audit.ts';
import { auditEvents } from './en/audit-events.ts';
import { consoleWords } from './en/console.ts';
import { done } from './en/done.ts';
import { operatorSms } from './en/operator-sms.ts';
import { operatorWords } from './en/operator.ts';
import { enroll } from './en/enroll.ts';
import { enrollmentPassWords } from './en/enrollment-pass.ts';
import { errors } from './en/errors.ts';
import { events } from './en/events.ts';
import { evidence } from './en/evidence.ts';
import { extension } from './en/extension.ts';
import { helpPeople } from './en/help-people.ts';
import { helpTrouble } from './en/help-trouble.ts';
import { help } from './en/help.ts';
import { layout } from './en/layout.ts';
import { freezeWords } from './en/freeze.ts';
import { loginEmailWords } from './en/login-email.ts';
import { mailActWords } from './en/mail-acts.ts';
import { mails } from './en/mails.ts';
import { passwordWords } from './en/password.ts';
import { profile } from './en/profile.ts';
import { refusals } from './en/refusals.ts';
import { resetWords } from './en/reset.ts';
import { resetWhyWords } from './en/reset-why.ts';
import { roleResetWords } from './en/role-resets.ts';
import { roleRuleWords } from './en/role-rules.ts';
import { roleWords } from './en/roles.ts';
import { rollOut } from './en/roll-out.ts';
import { rollOutActs } from './en/roll-out-acts.ts';
import { signIn } from './en/sign-in.ts';
import { stepUpWords } from './en/step-up.ts';
import { teamWords } from './en/teams.ts';
import { told } from './en/told.ts';
import { verify } from './en/verify.ts';

/** English: the source of every key and of every argument (`catalogue.ts`). */
export const en = {
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
} as const;
