import type { AddCommand } from './list.ts';
import { addCompanyCreate } from './company/create.ts';
import { addCompanyEntitle } from './company/entitle.ts';
import { addCompanyList, addCompanyShow } from './company/show.ts';
import type { AddToGroup } from './user.ts';

const inGroup: readonly AddToGroup[] = [addCompanyCreate, addCompanyList, addCompanyShow, addCompanyEntitle];

export const addCompany: AddCommand = (program, world) => {
  const group = program.command('company').description('companies: create, look up, entitle to MFA');
  for (const add of inGroup) add(group, world);
};
