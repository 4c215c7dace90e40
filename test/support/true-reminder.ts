import type { Deps } from '#flows/deps.ts';
import type { Mail, MailDeadline } from '#flows/mail-kinds.ts';
import { unmetBy } from '#flows/roll-out/reminders.ts';
import type { UserBundle } from '#ports/records.ts';
import { rollOutMails } from './mail-samples.ts';

/** A reminder whose reader really has to enroll until then: no other leaves. */
export function trueReminder(deps: Deps, bundle: UserBundle): Mail & { readonly deadline: MailDeadline } {
  const [unmet] = unmetBy(deps, bundle);
  if (!unmet) throw new Error(`${bundle.user.email} has nothing to set up`);
  const { company, deadline } = unmet;
  return { ...rollOutMails['reminder-14'], now: deps.clock.now(), company, deadline };
}
