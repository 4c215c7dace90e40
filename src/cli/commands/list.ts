import type { Command } from 'commander';
import type { World } from '../world.ts';
import { addApplication } from './application.ts';
import { addAudit } from './audit.ts';
import { addCompany } from './company.ts';
import { addConfig } from './config.ts';
import { addDoctor } from './doctor.ts';
import { addEvidence } from './evidence.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addKeys } from './keys.ts';
import { addMail } from './mail.ts';
import { addMember } from './member.ts';
import { addMigrate } from './migrate.ts';
import { addPolicy } from './policy.ts';
import { addReset } from './reset.ts';
import { addRole } from './role.ts';
import { addSetup } from './setup.ts';
import { addSms } from './sms.ts';
import { addStart } from './start.ts';
import { addUser } from './user.ts';

/** Adds a command, or a group of them, to the program. */
export type AddCommand = (program: Command, world: World) => void;

/** Every command, in the order of `gatehouse --help`. */
export const commands: readonly AddCommand[] = [
  addSetup,
  addStart,
  addMigrate,
  addUser,
  addCompany,
  addMember,
  addPolicy,
  addApplication,
  addRole,
  addReset,
  addImport,
  addExport,
  addConfig,
  addMail,
  addSms,
  addDoctor,
  addKeys,
  addAudit,
  addEvidence,
];
