import { addMember } from '#flows/directory/members.ts';
import type { JoinReason } from '#domain/membership.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { printable } from '../../cell.ts';
import { companyFrom, userFrom } from '../../find.ts';
import { Refused } from '../../problem.ts';
import { choiceFrom } from '../../values.ts';
import type { AddToGroup } from '../user.ts';
import { addTermOptions, membershipFields, termsFrom, type TermOptions } from './terms.ts';

interface Options extends TermOptions {
  readonly company: string;
  readonly status?: string;
  readonly accepted?: boolean;
}

export const addMemberAdd: AddToGroup = (group, world) => {
  const command = group
    .command('add')
    .argument('<who>', 'login e-mail or id of the user')
    .description('make a person a member of a company')
    .requiredOption('--company <company>', 'id or exact name')
    .option('--status <status>', 'invited or active; else as said below')
    .option('--accepted', 'the person has accepted the membership');
  addTermOptions(command).addHelpText('after', help).action(withTools(world, add));
};

const help = `
Somebody who has signed in here before is invited: they must accept before the membership has any effect, unless you have their word
(--accepted). Somebody who never signed in is active at once.

Example:
  gatehouse member add ana@example.com --company "Northwind Builders" --admin --site Harbor`;

const bare = { companyAdmin: false, directoryAdmin: false, employer: null, site: null, group: null, language: null };

async function add({ tools: { deps }, out, world }: ToolJob, who: string, options: Options): Promise<void> {
  const status = options.status === undefined ? null : choiceFrom('--status', ['invited', 'active'], options.status);
  const terms = { ...bare, ...termsFrom(options) };
  const { user } = await userFrom(deps, who);
  const { company } = await companyFrom(deps, options.company);
  const accepted = options.accepted ?? false;
  const added = await addMember(deps, world, { user: user.id, company: company.id, terms, status, accepted });
  if (!added.done) throw new Refused(added.because, refusalWords[added.because]);
  const { membership, because } = added;
  const ids = {
    membership: membership.id,
    user: user.id,
    email: user.email,
    company: company.id,
    companyName: company.name,
  };
  out.one(
    { ...ids, ...membershipFields(membership), because },
    `${user.email} is ${membership.status} in ${printable(company.name)}: ${reasonWords[because]}`,
  );
}

const refusalWords = {
  erased: 'This user was erased for good.',
  'member-already': 'They are a member of this company already: "gatehouse member set" changes the membership.',
  'needs-acceptance':
    'They have signed in here before, so that they must accept the membership before it has any effect. Leave out --status, or add --accepted if you have their word.',
} as const;

const reasonWords: Record<JoinReason, string> = {
  'must-accept':
    'they have signed in here before and must accept it first. It has no effect until then ("gatehouse member set … --status active --accepted").',
  accepted: 'they have accepted it, as you say.',
  'never-signed-in': 'they never signed in here.',
  asked: 'as you asked. It has no effect until then.',
};
