import { resetsOfAll } from '#flows/recovery/see-resets.ts';
import type { ListedReset, ResetActor } from '#flows/recovery/reset-types.ts';
import { parseId, type ResetId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { Fields } from '../../cell.ts';
import { Misuse } from '../../problem.ts';
import { iso } from '../../values.ts';
import type { AddToGroup } from '../user.ts';

interface Options {
  readonly toApprove?: boolean;
  readonly ended?: boolean;
  readonly after?: string;
}

export const addResetList: AddToGroup = (group, world) => {
  group
    .command('list')
    .description('resets that wait, the newest first')
    .option('--to-approve', 'only those that wait for an approval')
    .option('--ended', 'those that are over instead: done, vetoed, withdrawn, lapsed, barred, overtaken')
    .option('--after <id>', 'go on behind this reset')
    .addHelpText('after', help)
    .action(withTools(world, list));
};

const help = `
Shows at most 50, briefly; --json tells all of them, such as the company. "dueAt": not before then; "approval": why a
second one has to approve it.

Examples:
  gatehouse reset list --to-approve
  gatehouse reset list --ended --json`;

/** So few that a row fits a terminal of 120 columns. */
const columns = {
  waiting: ['id', 'email', 'askedBy', 'dueAt (UTC)', 'approval'],
  ended: ['id', 'email', 'askedBy', 'askedAt (UTC)', 'outcome'],
} as const;

async function list({ tools, out }: ToolJob, { toApprove = false, ended = false, after }: Options): Promise<void> {
  if (toApprove && ended) throw new Misuse('What is over waits for no approval: write --to-approve or --ended.');
  const from = after === undefined ? null : resetIdFrom(after);
  const page = await resetsOfAll(tools.deps, null, { waiting: !ended, toApprove, from });
  out.list(columns[ended ? 'ended' : 'waiting'], page.resets.map(out.json ? fieldsOf : briefly));
  if (page.next !== null) out.note(`There are more: --after ${page.next}`);
}

/** The same with times for people; none is named where a reset waits for none. */
const briefly = (one: ListedReset): Fields => ({
  ...fieldsOf(one),
  'askedAt (UTC)': toTheMinute(one.askedAt),
  'dueAt (UTC)': one.delay === null ? null : toTheMinute(one.dueAt),
});

/** "2027-01-15 14:05", in UTC. */
const toTheMinute = (at: Instant): string => iso(at).slice(0, 16).replace('T', ' ');

/** What every command tells of a reset. */
export function fieldsOf(one: ListedReset): Fields {
  return {
    ...seenFields(one),
    email: one.person?.email ?? null,
    user: one.user,
    company: one.company?.name ?? null,
    companyId: one.company?.id ?? null,
  };
}

/** The same without whose it is. */
export function seenFields(one: Omit<ListedReset, 'person' | 'membership' | 'user' | 'company'>): Fields {
  return {
    id: one.id,
    askedAt: iso(one.askedAt),
    askedBy: actorWords(one.askedBy),
    how: one.how,
    approval: one.approval,
    approvedAt: one.approved && iso(one.approved.at),
    approvedBy: one.approved && actorWords(one.approved.by),
    delay: one.delay,
    dueAt: iso(one.dueAt),
    expiresAt: iso(one.expiresAt),
    endedAt: one.ended && iso(one.ended.at),
    endedBy: one.ended && actorWords(one.ended.by),
    outcome: one.ended?.outcome ?? null,
    because: one.ended?.because ?? null,
  };
}

const actorWords = (actor: ResetActor): string => (actor.who === 'person' ? actor.name : actor.who);

/** Throws Misuse. */
export function resetIdFrom(typed: string): ResetId {
  const id = parseId('reset', typed.trim());
  if (id === null) throw new Misuse('Name the reset by its id (rst_…); "gatehouse reset list" shows them.');
  return id;
}
