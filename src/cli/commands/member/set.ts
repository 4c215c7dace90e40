import { membershipStatuses } from '#domain/membership.ts';
import { changeMember, type MemberChange } from '#flows/directory/members.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { companyFrom, userFrom } from '../../find.ts';
import { Misuse, Refused } from '../../problem.ts';
import { choiceFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { addRevokeOptions, addTermOptions, membershipFields, termsFrom, type TermOptions } from './terms.ts';

interface Options extends TermOptions {
  readonly company: string;
  readonly status?: string;
  readonly accepted?: boolean;
  readonly evenLastAdministrator?: boolean;
}

export const addMemberSet: AddToGroup = (group, world) => {
  const command = group
    .command('set')
    .argument('<who>', 'login e-mail or id of the user')
    .description('change a membership: status, permissions, employer, site, group, language')
    .requiredOption('--company <company>', 'id or exact name')
    .option('--status <status>', 'invited, active or inactive');
  addRevokeOptions(addTermOptions(command))
    .option('--accepted', 'the person has accepted the membership')
    .option('--even-last-administrator', 'even if the company is left without an administrator')
    .addHelpText('after', help)
    .action(withTools(world, setMember));
};

const help = `
Examples:
  gatehouse member set ana@example.com --company "Northwind Builders" --status inactive
  gatehouse member set ben@example.com --company cmp_0197… --no-admin --group ""`;

async function setMember({ tools: { deps }, out, world }: ToolJob, who: string, options: Options): Promise<void> {
  const change = changeFrom(options);
  const { user } = await userFrom(deps, who);
  const { company } = await companyFrom(deps, options.company);
  const { accepted = false, evenLastAdministrator: evenLast = false } = options;
  const set = await changeMember(deps, world, { user: user.id, company: company.id, change, accepted, evenLast });
  if (!set.done) throw new Refused(set.because, refusalWords[set.because]);
  const { membership, changed } = set;
  const ids = {
    membership: membership.id,
    user: user.id,
    email: user.email,
    company: company.id,
    companyName: company.name,
  };
  const words = changed.length === 0 ? 'was so already' : `changed: ${changed.join(', ')}`;
  out.one(
    { ...ids, ...membershipFields(membership), changed: changed.length > 0, changedFields: changed },
    `${user.email} in ${printable(company.name)}: ${words}.`,
  );
}

function changeFrom(options: Options): MemberChange['change'] {
  const terms = termsFrom(options);
  const change =
    options.status === undefined
      ? terms
      : { ...terms, status: choiceFrom('--status', membershipStatuses, options.status) };
  if (Object.keys(change).length > 0) return change;
  throw new Misuse('Say what to change: --status, --admin, --employer, --site, --group or --language.');
}

const refusalWords = {
  erased: 'This user was erased for good.',
  'no-member': 'They are no member of this company: "gatehouse member add" makes them one.',
  'needs-acceptance':
    'They have signed in here before, so that they must accept the membership before it has any effect. Add --accepted if you have their word.',
  'last-administrator':
    'They are the last active administrator of this company. Make somebody else administrator first ("gatehouse member set … --admin"), or add --even-last-administrator.',
} as const;
