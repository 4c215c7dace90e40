/** A text, a comment, the end of a line, a sign, or a run of anything else. Texts over several lines may end in up to two quotes of their own. */
const token =
  /"""(?:\\[^]|[^\\])*?"{3,5}|'''[^]*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|\n|[[\]{}=.,]|[^\s"'#[\]{}=.,]+/g;

/** One header of a table, or one key with its value, over as many lines as it takes. */
interface Statement {
  readonly words: readonly string[];
  readonly line: number;
}

/**
 * In which line each key and table of a TOML document stands, by its dotted path, at most three deep; of tables that are in several places, the first.
 * Names that need their quotes keep them. The document has been parsed: what is not TOML has been refused. Keys within values in braces are not in
 * it, their tables are.
 */
export function linesOf(document: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let table: readonly string[] = [];
  for (const { words, line } of statementsOf(document)) {
    const isHeader = words[0] === '[';
    const name = namesIn(isHeader ? words : words.slice(0, words.indexOf('=')));
    if (isHeader) table = name;
    const path = isHeader ? name : [...table, ...name];
    for (const one of pathsTo(path.slice(0, deepest))) if (!lines.has(one)) lines.set(one, line);
  }
  return lines;
}

const deepest = 3;

/** `a.b.c`: `a`, `a.b` and itself. */
const pathsTo = (words: readonly string[]): readonly string[] =>
  words.map((_, index) => words.slice(0, index + 1).join('.'));

function* statementsOf(document: string): Generator<Statement> {
  let words: string[] = [];
  let depth = 0;
  let line = 1;
  let start = 1;
  for (const [word] of document.matchAll(token)) {
    depth += depthOf(word);
    line += word.split('\n').length - 1;
    if (word === '\n' && depth === 0) {
      if (words.length > 0) yield { words, line: start };
      words = [];
      start = line;
    } else if (word !== '\n' && !word.startsWith('#')) words.push(word);
  }
  if (words.length > 0) yield { words, line: start };
}

function depthOf(word: string): number {
  if (word === '[' || word === '{') return 1;
  return word === ']' || word === '}' ? -1 : 0;
}

const namesIn = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !'[].'.includes(word)).map((word) => word.replace(/^(["'])([\w-]+)\1$/, '$2'));
