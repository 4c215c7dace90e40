import { accountCompaniesRoutes } from './account-companies.ts';
import { accountProfileRoutes } from './account-profile.ts';
import { accountRoutes } from './account.ts';
import { adminAuditRoutes } from './admin-audit.ts';
import { adminEvidenceRoutes } from './admin-evidence.ts';
import { adminExtensionRoutes } from './admin-extension.ts';
import { adminImportRoutes } from './admin-import.ts';
import { adminInviteRoutes } from './admin-invite.ts';
import { adminDirectoryRoutes } from './admin-directory.ts';
import { adminRoleRoutes } from './admin-roles.ts';
import { adminPassRoutes } from './admin-pass.ts';
import { adminResetRoutes } from './admin-reset.ts';
import { adminResetListRoutes } from './admin-resets.ts';
import { adminPolicyRoutes } from './admin-policy.ts';
import { adminReachRoutes } from './admin-reach.ts';
import { adminRollOutRoutes } from './admin-roll-out.ts';
import { adminThawRoutes } from './admin-thaw.ts';
import { adminRoutes } from './admin.ts';
import { againRoutes } from './again.ts';
import { applicationRoutes } from './applications.ts';
import { askedOutRoutes } from './asked-out.ts';
import { consentRoutes } from './consent.ts';
import { continueRoutes } from './continue.ts';
import { developmentRoutes } from './development.ts';
import { healthRoutes } from './health.ts';
import { helpRoutes } from './help.ts';
import { hookRoutes } from './hooks.ts';
import { interactionForms } from './interaction-forms.ts';
import { interactionPages } from './interaction-pages.ts';
import { linkRoutes } from './links.ts';
import { loginEmailRoutes } from './login-email.ts';
import { mailActRoutes } from './mail-acts.ts';
import { operatorApplicationActRoutes } from './operator-application-acts.ts';
import { operatorApplicationRoutes } from './operator-applications.ts';
import { operatorAuditRoutes } from './operator-audit.ts';
import { operatorCompanyRoutes } from './operator-companies.ts';
import { operatorPeopleRoutes } from './operator-people.ts';
import { operatorSmsRoutes } from './operator-sms.ts';
import { operatorResetRoutes } from './operator-resets.ts';
import { operatorRoutes } from './operator.ts';
import { operatorRoleRoutes } from './operator-roles.ts';
import { ownResetRoutes } from './own-resets.ts';
import type { Route } from './route.ts';
import { signInRoutes } from './sign-in.ts';
import { teamRoutes } from './teams.ts';
import { stepUpRoutes } from './step-up.ts';

/** Every address of the HTML door (DESIGN 2). Tests walk this table: a route that is not in it does not exist. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...continueRoutes,
  ...consentRoutes,
  ...interactionPages,
  ...interactionForms,
  ...linkRoutes,
  ...mailActRoutes,
  ...accountRoutes,
  ...ownResetRoutes,
  ...loginEmailRoutes,
  ...accountProfileRoutes,
  ...accountCompaniesRoutes,
  ...againRoutes(() => routes),
  ...adminRoutes,
  ...adminPolicyRoutes,
  ...adminReachRoutes,
  ...adminRollOutRoutes,
  ...adminDirectoryRoutes,
  ...adminRoleRoutes,
  ...adminEvidenceRoutes,
  ...adminExtensionRoutes,
  ...adminPassRoutes,
  ...adminThawRoutes,
  ...adminResetRoutes,
  ...adminResetListRoutes,
  ...adminImportRoutes,
  ...adminInviteRoutes,
  ...adminAuditRoutes,
  ...teamRoutes,
  ...operatorRoutes,
  ...operatorAuditRoutes,
  ...operatorApplicationRoutes,
  ...operatorApplicationActRoutes,
  ...operatorRoleRoutes,
  ...operatorCompanyRoutes,
  ...operatorPeopleRoutes,
  ...operatorResetRoutes,
  ...operatorSmsRoutes,
  ...askedOutRoutes,
  ...applicationRoutes,
  ...stepUpRoutes,
  ...helpRoutes,
  ...developmentRoutes,
  ...healthRoutes,
  ...hookRoutes,
];
