import { longestBounce } from '#domain/bounce.ts';
import { takeBounce, type TakenBounce } from '#flows/installation/take-bounce.ts';
import { withTools, type ToolJob } from '../../action.ts';
import type { AddToGroup } from '../user.ts';

export const addMailBounce: AddToGroup = (group, world) => {
  group
    .command('bounce')
    .description('read one mail that came back from standard input: whoever it was for counts as unreachable')
    .addHelpText(
      'after',
      `
For an alias of the mail server. Exit code 0 whenever the mail was read, also when it was no bounce, or nothing follows from it: a mail server must not bring it
again. 1 when the database did not answer: bring it again.

Example:
  gatehouse mail bounce < undelivered.eml`,
    )
    .action(withTools(world, take));
};

async function take({ tools, out, world }: ToolJob): Promise<void> {
  const raw = await mailFrom(world.stdin);
  const taken = await takeBounce(tools.deps, raw && (await tools.readBounce(raw)));
  out.one({ ...taken }, wordsFor(taken));
}

/** To its end even where there is too much of it: whoever writes would take a closed pipe for a failure. Null: more than any bounce takes. */
async function mailFrom(stdin: AsyncIterable<unknown>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const part of stdin) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : (part as Buffer);
    length += chunk.length;
    if (length <= longestBounce) chunks.push(chunk);
  }
  return length <= longestBounce ? Buffer.concat(chunks) : null;
}

function wordsFor(taken: TakenBounce): string {
  if (taken.taken)
    return `A mail to ${taken.user} came back for good (${taken.status}): unreachable since it was sent.`;
  return notTaken[taken.because];
}

const notTaken = {
  'no-bounce': 'This is no report about a mail of this installation. Nothing was changed.',
  'not-for-good': 'The mail may still arrive. Nothing was changed.',
  unknown: 'No mail of the last 14 days, or nothing new about one. Nothing was changed.',
} as const;
