import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { largestLogo, logoSides, type LogoFlaw } from '#domain/application-logo.ts';
import { setLogo } from '#flows/applications/logo.ts';
import { withTools, type ToolJob } from '../../action.ts';
import { quoted } from '../../find.ts';
import { Misuse } from '../../problem.ts';
import type { AddToGroup } from '../user.ts';
import { applicationFields, applicationWords, namedApplication } from './words.ts';

interface Options {
  readonly file?: string;
  readonly none?: boolean;
}

export const addApplicationLogo: AddToGroup = (group, world) => {
  group
    .command('logo')
    .argument('<application>', 'short name or id (app_…)')
    .description('set or take away the logo that people see when they sign in to an application')
    .option('--file <file>', `a picture: PNG, JPEG or WebP, at most ${largestLogo / 1024} KiB`)
    .option('--none', 'take it away')
    .addHelpText('after', '\nExample:\n  gatehouse application logo payments --file payments.png')
    .action(withTools(world, change));
};

async function change({ tools: { deps }, out, world }: ToolJob, which: string, options: Options): Promise<void> {
  const content = contentFrom(world.directory, options);
  const application = await namedApplication(deps, which);
  const set = await setLogo(deps, world, application, content);
  if (!set.done) throw new Misuse(flawWords[set.because]);
  const done = content === null ? 'has no logo now.' : 'shows this logo now.';
  out.one(
    { ...applicationFields(set.application), changed: set.changed },
    `${applicationWords(set.application)} ${set.changed ? done : 'was so already.'}`,
  );
}

function contentFrom(directory: string, { file, none = false }: Options): Buffer | null {
  if ((file === undefined) === !none)
    throw new Misuse('Name a picture with --file, or take the logo away with --none.');
  return file === undefined ? null : read(path.resolve(directory, file), file);
}

/** A file that is far too large is not read at all. */
function read(place: string, named: string): Buffer {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Misuse(`There is no file ${quoted(named)} here.`);
  if (found.size > largestLogo) throw new Misuse(flawWords['too-large']);
  return readFileSync(place);
}

const flawWords: Readonly<Record<LogoFlaw, string>> = {
  empty: 'The file is empty.',
  'too-large': `A logo has at most ${largestLogo / 1024} KiB: make the picture smaller.`,
  svg: 'SVG is not taken: such a drawing can hold script and fetch from elsewhere. Save it as PNG.',
  kind: 'The file is no PNG, JPEG or WebP picture, whatever its name says.',
  damaged: 'The picture is damaged, or cut short.',
  size: `The sides of a logo have ${logoSides.least} to ${logoSides.most} pixels.`,
};
