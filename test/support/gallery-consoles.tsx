import type { PageContext } from '#web/pages/page-context.ts';
import { consoleApplications } from './gallery-console-applications.tsx';
import { consoleAudit } from './gallery-console-audit.tsx';
import { consoleDirectory } from './gallery-console-directory.tsx';
import { consoleEvidence } from './gallery-console-evidence.tsx';
import { consoleInvite } from './gallery-console-invite.tsx';
import { consoleOperator } from './gallery-console-operator.tsx';
import { consolePolicy } from './gallery-console-policy.tsx';
import { consoleReach } from './gallery-console-reach.tsx';
import { consoleRollOut } from './gallery-console-roll-out.tsx';
import { consoleResets } from './gallery-console-resets.tsx';
import { consoleRoles } from './gallery-console-roles.tsx';
import { consoleTeams } from './gallery-console-teams.tsx';
import type { Gallery } from './gallery.tsx';

/** Every page of both consoles. `page`: in the midst of a sign-in; `own`: of whoever is signed in. */
export const consoles = (page: PageContext, own: PageContext): Gallery => ({
  ...consoleApplications(own),
  ...consoleAudit(own),
  ...consoleDirectory(page),
  ...consoleEvidence(own),
  ...consoleInvite(own),
  ...consoleOperator(page),
  ...consolePolicy(own),
  ...consoleReach(own),
  ...consoleRollOut(own),
  ...consoleRoles(page),
  ...consoleResets(own),
  ...consoleTeams(own),
});
