import { datePlus, deadlineInstant } from '#domain/deadline.ts';
import { second } from '#domain/instant.ts';
import { isPastDigests } from '#domain/mailing.ts';
import type { RollOutFigures } from '#domain/roll-out.ts';
import type { BindingCompany, MailingRecord } from '#ports/mailings.ts';
import type { Deps } from '../deps.ts';
import { fromMachine } from '../mail.ts';
import type { DigestFigures } from '../mail-kinds.ts';

import { rollOutFigures } from './figures.ts';
import type { Write } from './letters.ts';

/** Those of most companies are there at once; for others the digest steps aside while they are counted, and nobody else waits. */
const patience = second;

/**
 * How a company's administrators are told how far the roll-out is (SPEC P13). `over`: everybody has enrolled, or it is long past. `counting`: the figures are still
 * being counted.
 */
export async function digestWriter(
  deps: Deps,
  mailing: MailingRecord,
  at: BindingCompany,
): Promise<Write | 'over' | 'counting'> {
  const { company, policy } = at;
  const now = deps.clock.now();
  if (isPastDigests(policy.deadline, now)) return 'over';
  const { figures } = await rollOutFigures(deps, at, 'method', patience);
  // Older ones are kept of a company that takes long to count: a digest tells of this week.
  if (figures === null || figures.asOf < mailing.dueAt) return 'counting';
  if (figures.notEnrolled + figures.needsHelp === 0) return 'over';
  const deadline = { of: policy.deadline, at: deadlineInstant(policy.deadline) };
  const told = digestFigures(figures);
  const mail = { kind: 'roll-out-digest', now, facts: fromMachine, company, deadline, figures: told } as const;
  return () => ({ mail, slot: mailing.slot });
}

const digestFigures = (figures: RollOutFigures): DigestFigures => ({
  enrolled: figures.enrolled,
  notEnrolled: figures.notEnrolled,
  needHelp: figures.needsHelp,
  exempt: figures.exempt,
  enrolledThisWeek: enrolledThisWeek(figures),
  expected: figures.projection?.expected ?? null,
});

/** In the last seven days, today included; of a roll-out that is younger, since it began. */
function enrolledThisWeek({ series }: RollOutFigures): number {
  const [last, first] = [series.at(-1), series[0]];
  if (!last || !first) return 0;
  const weekAgo = datePlus(last.day, -7);
  const before = series.find((one) => one.day === weekAgo) ?? first;
  return last.enrolled - before.enrolled;
}
