import { after } from '#domain/instant.ts';
import { easesResets, type ChangedSetting, type PolicySettings } from '#domain/policy-change.ts';
import { easedAfter } from '#domain/reset-rule.ts';
import type { NewMessage } from '#ports/outbox.ts';
import type { CompanyRecord } from '#ports/records.ts';
import { actorOf, type By } from '../by.ts';
import type { Deps } from '../deps.ts';
import { fromMachine, prepareMail, recipientOf } from '../mail.ts';
import { editorOf } from './history.ts';

/** Administrators who are told: of a company with more, the first by id. */
const mostTold = 20;

/** A change of a company's policy, and by whom. */
export interface Eased {
  readonly company: CompanyRecord;
  readonly before: PolicySettings;
  readonly after: PolicySettings;
  readonly changed: readonly ChangedSetting[];
}

/**
 * Where resets take less than before (SPEC A3), the other administrators hear of it: whoever was won over to ease them is not the only one who knows. Sealed before
 * the transaction, which holds others up.
 */
export async function easedMails(deps: Deps, by: By, eased: Eased): Promise<readonly NewMessage[]> {
  if (!easesResets(eased.before, eased.after)) return [];
  const { company, changed } = eased;
  const actor = actorOf(by);
  const { readers } = await deps.store.administratorsOf(company.id, null, mostTold + 1);
  const others = readers.filter(({ user }) => user !== actor).slice(0, mostTold);
  const bundles = await Promise.all(others.map(({ user }) => deps.store.loadUser(user)));
  const told = bundles.filter((one) => one !== null);
  const takesEffect = after(deps.clock.now(), easedAfter);
  const common = { facts: fromMachine, now: deps.clock.now(), company: company.name, changed, takesEffect } as const;
  const messages = told.map(async (bundle) => {
    const editor = await editorOf(deps, company.id, actor, bundle.user.id);
    const administrator = editor.who === 'person' ? editor.name : null;
    return prepareMail(deps, recipientOf(bundle), { ...common, kind: 'resets-eased', administrator });
  });
  return Promise.all(messages);
}
