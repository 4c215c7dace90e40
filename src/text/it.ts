import type { Translation } from './catalogue.ts';
import { account } from './it/account.ts';
import { adminImport } from './it/admin-import.ts';
import { adminInvite } from './it/admin-invite.ts';
import { adminPeople } from './it/admin-people.ts';
import { adminPolicy } from './it/admin-policy.ts';
import { applicationFlow } from './it/application-flow.ts';
import { applicationWords } from './it/applications.ts';
import { auditWords } from './it/audit.ts';
import { auditEvents } from './it/audit-events.ts';
import { consoleWords } from './it/console.ts';
import { done } from './it/done.ts';
import { operatorSms } from './it/operator-sms.ts';
import { operatorWords } from './it/operator.ts';
import { enroll } from './it/enroll.ts';
import { enrollmentPassWords } from './it/enrollment-pass.ts';
import { errors } from './it/errors.ts';
import { events } from './it/events.ts';
import { evidence } from './it/evidence.ts';
import { extension } from './it/extension.ts';
import { helpPeople } from './it/help-people.ts';
import { helpTrouble } from './it/help-trouble.ts';
import { help } from './it/help.ts';
import { layout } from './it/layout.ts';
import { freezeWords } from './it/freeze.ts';
import { loginEmailWords } from './it/login-email.ts';
import { mailActWords } from './it/mail-acts.ts';
import { mails } from './it/mails.ts';
import { passwordWords } from './it/password.ts';
import { profile } from './it/profile.ts';
import { refusals } from './it/refusals.ts';
import { resetWords } from './it/reset.ts';
import { resetWhyWords } from './it/reset-why.ts';
import { roleResetWords } from './it/role-resets.ts';
import { roleRuleWords } from './it/role-rules.ts';
import { roleWords } from './it/roles.ts';
import { rollOut } from './it/roll-out.ts';
import { rollOutActs } from './it/roll-out-acts.ts';
import { signIn } from './it/sign-in.ts';
import { stepUpWords } from './it/step-up.ts';
import { teamWords } from './it/teams.ts';
import { told } from './it/told.ts';
import { verify } from './it/verify.ts';

/** Italian, addressing people as “Lei”. */
export const it: Translation = {
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
