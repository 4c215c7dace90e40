import type { Command } from 'commander';
import type { World } from '../world.ts';
import { addConfig } from './config.ts';
import { addKeys } from './keys.ts';
import { addMail } from './mail.ts';
import { addMigrate } from './migrate.ts';
import { addSetup } from './setup.ts';
import { addStart } from './start.ts';

/** Adds a command, or a group of them, to the program. */
export type AddCommand = (program: Command, world: World) => void;

/** Every command, in the order of `gatehouse --help`. */
export const commands: readonly AddCommand[] = [addSetup, addStart, addMigrate, addConfig, addMail, addKeys];
