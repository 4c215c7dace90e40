import { account } from './de/account.ts';
import { adminImport } from './de/admin-import.ts';
import { adminInvite } from './de/admin-invite.ts';
import { adminPeople } from './de/admin-people.ts';
import { adminPolicy } from './de/admin-policy.ts';
import { applicationFlow } from './de/application-flow.ts';
import { applicationWords } from './de/applications.ts';
import { auditEvents } from './de/audit-events.ts';
import { auditWords } from './de/audit.ts';
import { consoleWords } from './de/console.ts';
import { done } from './de/done.ts';
import { operatorSms } from './de/operator-sms.ts';
import { operatorWords } from './de/operator.ts';
import { enroll } from './de/enroll.ts';
import { enrollmentPassWords } from './de/enrollment-pass.ts';
import { errors } from './de/errors.ts';
import { events } from './de/events.ts';
import { evidence } from './de/evidence.ts';
import { extension } from './de/extension.ts';
import { freezeWords } from './de/freeze.ts';
import { helpPeople } from './de/help-people.ts';
import { helpTrouble } from './de/help-trouble.ts';
import { help } from './de/help.ts';
import { layout } from './de/layout.ts';
import { loginEmailWords } from './de/login-email.ts';
import { mailActWords } from './de/mail-acts.ts';
import { mails } from './de/mails.ts';
import { passwordWords } from './de/password.ts';
import { profile } from './de/profile.ts';
import { refusals } from './de/refusals.ts';
import { resetWords } from './de/reset.ts';
import { resetWhyWords } from './de/reset-why.ts';
import { roleResetWords } from './de/role-resets.ts';
import { roleRuleWords } from './de/role-rules.ts';
import { roleWords } from './de/roles.ts';
import { rollOut } from './de/roll-out.ts';
import { rollOutActs } from './de/roll-out-acts.ts';
import { signIn } from './de/sign-in.ts';
import { stepUpWords } from './de/step-up.ts';
import { teamWords } from './de/teams.ts';
import { told } from './de/told.ts';
import { verify } from './de/verify.ts';

/** German, addressing people as “Sie”. */
export const de = {
  ...layout,
  ...signIn,
  ...applicationFlow,
  ...stepUpWords,
  ...applicationWords,
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
  ...roleResetWords,
  ...roleRuleWords,
  ...extension,
  ...rollOut,
  ...rollOutActs,
  ...mails,
  ...teamWords,
  ...told,
  ...mailActWords,
  ...passwordWords,
  ...profile,
  ...resetWords,
  ...resetWhyWords,
  ...auditEvents,
  ...auditWords,
  ...evidence,
  ...freezeWords,
  ...loginEmailWords,
} as const;
