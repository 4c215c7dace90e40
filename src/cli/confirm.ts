import { createInterface } from 'node:readline/promises';
import { printable } from './cell.ts';
import { Refused } from './problem.ts';
import type { World } from './world.ts';

/**
 * Lets a person say yes to something that has consequences: asked on a terminal; elsewhere only `--yes` says it, which `yes` is. Throws Refused with
 * code `not-confirmed`, and nothing was changed.
 */
export async function confirm(world: World, question: string, yes: boolean): Promise<void> {
  if (yes) return;
  if (!world.isTerminal) throw new Refused('not-confirmed', `${question} Nothing was changed. Add --yes to say yes.`);
  if (!(await answerOf(world, question))) throw new Refused('not-confirmed', 'Nothing was changed.');
}

async function answerOf({ stdin, stderr, signal }: World, question: string): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    // The end of the input is no answer, and a terminal's Ctrl-D ends it.
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    const answer = await Promise.race([lines.question(`${printable(question)} [y/N] `, { signal }), ended]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
