import { account } from './zh-hant/account.ts';
import { adminImport } from './zh-hant/admin-import.ts';
import { adminInvite } from './zh-hant/admin-invite.ts';
import { adminPeople } from './zh-hant/admin-people.ts';
import { adminPolicy } from './zh-hant/admin-policy.ts';
import { applicationFlow } from './zh-hant/application-flow.ts';
import { applicationWords } from './zh-hant/applications.ts';
import { auditEvents } from './zh-hant/audit-events.ts';
import { auditWords } from './zh-hant/audit.ts';
import { consoleWords } from './zh-hant/console.ts';
import { done } from './zh-hant/done.ts';
import { operatorSms } from './zh-hant/operator-sms.ts';
import { operatorWords } from './zh-hant/operator.ts';
import { enroll } from './zh-hant/enroll.ts';
import { enrollmentPassWords } from './zh-hant/enrollment-pass.ts';
import { errors } from './zh-hant/errors.ts';
import { events } from './zh-hant/events.ts';
import { evidence } from './zh-hant/evidence.ts';
import { extension } from './zh-hant/extension.ts';
import { freezeWords } from './zh-hant/freeze.ts';
import { helpPeople } from './zh-hant/help-people.ts';
import { helpTrouble } from './zh-hant/help-trouble.ts';
import { help } from './zh-hant/help.ts';
import { layout } from './zh-hant/layout.ts';
import { loginEmailWords } from './zh-hant/login-email.ts';
import { mailActWords } from './zh-hant/mail-acts.ts';
import { mails } from './zh-hant/mails.ts';
import { passwordWords } from './zh-hant/password.ts';
import { profile } from './zh-hant/profile.ts';
import { refusals } from './zh-hant/refusals.ts';
import { resetWords } from './zh-hant/reset.ts';
import { resetWhyWords } from './zh-hant/reset-why.ts';
import { roleResetWords } from './zh-hant/role-resets.ts';
import { roleRuleWords } from './zh-hant/role-rules.ts';
import { roleWords } from './zh-hant/roles.ts';
import { rollOut } from './zh-hant/roll-out.ts';
import { rollOutActs } from './zh-hant/roll-out-acts.ts';
import { signIn } from './zh-hant/sign-in.ts';
import { stepUpWords } from './zh-hant/step-up.ts';
import { teamWords } from './zh-hant/teams.ts';
import { told } from './zh-hant/told.ts';
import { verify } from './zh-hant/verify.ts';

/** Traditional Chinese, as written in Taiwan and Hong Kong. */
export const zhHant = {
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
