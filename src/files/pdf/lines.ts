/** How wide a text is. */
export type Measure = (text: string) => number;

const chinese = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}]';

/** Signs of Chinese and Japanese: a line may end before and after any of them. */
const besideChinese = new RegExp(`(?<=${chinese}\\s*)(?=\\S)|(?=${chinese})`, 'u');

/** Text as lines of at most a width. What was written as lines stays lines; a word that is too long for one is broken. */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((line) => broken(line, width, measure));
}

function broken(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((one) => fitting(one, width, measure))) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** Words with the space that follows them; signs after which a line may end are pieces of their own. */
const piecesOf = (text: string): readonly string[] =>
  (text.match(/\S+\s*|\s+/g) ?? ['']).flatMap((word) => word.split(besideChinese));

/** A piece that fits by itself as it is; one that does not, sign by sign in parts that do. */
function fitting(piece: string, width: number, measure: Measure): readonly string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const sign of piece) {
    if (part !== '' && measure(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
