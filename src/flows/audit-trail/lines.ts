/** Longer than any line of ours: of what is longer, the rest is not read. */
const longest = 65_536;

/** Lines out of parts of a text, as many at a time as a part holds. */
export async function* linesOf(parts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const part of parts) {
    const lines = part.split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = (lines.pop() ?? '').slice(0, longest);
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}
