import { describe, expect, test } from 'vitest';
import { after, day } from '#domain/instant.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { askFor, resetsOf } from '../support/attack-resets.ts';
import { afterPassword, boundKinds } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  giveRoles,
  shippedTeam,
  teamCrew,
  teamOffice,
  type TeamCrew,
  type TeamOffice,
} from '../support/attack-teams.ts';

onEveryEngine((target) => {
  const entitle = (at: TeamOffice, entitlement: 'available' | 'unavailable'): Promise<void> =>
    target().peephole.run(`update companies set entitlement = '${entitlement}' where id = '${at.company}'`);

  /** What comes of asking for a reset of somebody, whether page and answer say these words, and whether the page about a lost device names whoever looks after the team. */
  async function asking(at: TeamOffice, crew: TeamCrew, words: string) {
    const page = await at.browser.request('GET', `${crew.path}/reset`);
    let [status, isTold]: [number, boolean] = [0, false];
    const changes = await changesOf(target().peephole, async () => {
      const refused = await askFor(at.browser, crew);
      [status, isTold] = [refused.status, wordsOf(refused.text).includes(words)];
    });
    const visitor = await afterPassword(target(), crew.person);
    await visitor.open(`${visitor.base}/no-way`);
    return {
      isTold: isTold && wordsOf(page.text).includes(words),
      hasForm: page.text.includes('name="verified"'),
      status,
      changes,
      isHelperNamed: visitor.text.includes(at.helper.email),
    };
  }

  const refused = { isTold: true, hasForm: false, status: 409, changes: [], isHelperNamed: false };

  describe('Y1, Y7, A1: a Payee Payments Admin', () => {
    test('resets no contributor, whose role requires no MFA, and is told who does', async () => {
      const roles = await shippedTeam(target());
      const at = await teamOffice(target(), { roles });
      const crew = await teamCrew(target(), at, [roles.contributor]);
      const why =
        'None of this person’s permissions in the application requires MFA, so this team does not reset theirs.';
      expect(await asking(at, crew, `${why} Ask an administrator of the company.`)).toEqual(refused);
      await entitle(at, 'unavailable');
      const nobody = `Neither you nor the administrators of ${at.name} reset MFA of this person at present.`;
      expect(await asking(at, crew, nobody)).toEqual(refused);
    });

    test('resets a contributor who is a payee as well, by the payee’s role and seven days after that was given', async () => {
      const roles = await shippedTeam(target());
      const at = await teamOffice(target(), { roles });
      const crew = await teamCrew(target(), at, [roles.contributor]);
      const given = after(target().deps.clock.now(), -6 * day);
      await giveRoles(target(), crew.member, [roles.contributor, roles.payee], given);
      expect(await asking(at, crew, 'that require MFA are less than 7 days old')).toEqual(refused);
      await entitle(at, 'unavailable');
      const since = after(given, -day);
      const sql = `update role_assignments set assigned_at = ${since} where role_id = '${roles.payee.id}'`;
      await target().peephole.run(`${sql} and membership_id = '${crew.member}'`);
      expect((await askFor(at.browser, crew)).status).toBe(303);
      expect(await resetsOf(target(), crew.person)).toMatchObject([{ team: 'payments', outcome: 'done' }]);
      expect(await boundKinds(target(), crew.person)).toEqual([]);
    });
  });
});
