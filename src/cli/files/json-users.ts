const sign = { quote: 34, comma: 44, list: 91, backslash: 92, listEnd: 93, object: 123, objectEnd: 125 } as const;

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** Bytes that are held at most: of one user, and of everything else that a file says. */
export const mostHeld = 16 * 2 ** 20;

/** What the pieces of a text were found to hold. */
export interface JsonUsers {
  /** The users that end in this piece, each as its JSON. */
  readonly feed: (piece: Buffer) => readonly string[];
  /** After the last piece: whether all of it was JSON, and whether there was a list of users. */
  readonly end: () => { readonly isJson: boolean; readonly hasUsers: boolean };
  /** Bytes that are held now. */
  readonly held: () => number;
}

/**
 * Takes one JSON value apart while it is read: an array of users, or an object with `users`. Each user leaves as soon as it is whole, and leaves a 0 in its
 * place; what remains is parsed at the end, so that nothing is taken for JSON that is none.
 */
export function jsonUsers(): JsonUsers {
  let [depth, listDepth] = [0, 0];
  let [inString, isEscaped, inUser, hasUsers] = [false, false, false, false];
  let word = '';
  let user: Buffer[] = [];
  let [userBytes, restBytes] = [0, 0];
  const rest: string[] = [];

  function step(byte: number): void {
    if (inString) return within(byte);
    if (byte === sign.quote) {
      inString = true;
      word = '';
    } else if (byte === sign.list || byte === sign.object) {
      if (byte === sign.list && listDepth === 0 && (depth === 0 || (depth === 1 && word === 'users'))) {
        listDepth = depth + 1;
        hasUsers = true;
      }
      depth += 1;
    } else if (byte === sign.listEnd || byte === sign.objectEnd) {
      depth -= 1;
      if (depth < listDepth) listDepth = 0;
    }
  }

  /** Of strings only those are looked at that may be the key of the list. */
  function within(byte: number): void {
    if (isEscaped) isEscaped = false;
    else if (byte === sign.backslash) isEscaped = true;
    else if (byte === sign.quote) inString = false;
    if (inString && depth === 1 && listDepth === 0 && word.length < 6) word += String.fromCharCode(byte);
  }

  function hold(part: Buffer): void {
    user.push(part);
    userBytes += part.length;
  }

  function take(): string {
    const text = Buffer.concat(user).toString('utf8');
    [user, userBytes] = [[], 0];
    return text;
  }

  function feed(piece: Buffer): readonly string[] {
    const whole: string[] = [];
    let kept = '';
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      const isInList = listDepth > 0 && depth === listDepth && !inString;
      const isEnd = byte === sign.comma || byte === sign.listEnd;
      if (isInList && inUser && isEnd) {
        hold(piece.subarray(from, at));
        whole.push(take());
        kept += '0';
        [from, inUser] = [at, false];
      } else if (isInList && !inUser && !isEnd && !isBlank(byte)) {
        kept += piece.toString('latin1', from, at);
        [from, inUser] = [at, true];
      }
      step(byte);
    }
    // A copy: the piece's memory is used again.
    if (inUser) hold(Buffer.from(piece.subarray(from)));
    else kept += piece.toString('latin1', from);
    rest.push(kept);
    restBytes += kept.length;
    return whole;
  }

  return {
    feed,
    end: () => ({ isJson: !inUser && isJson(rest.join('').replace(/^\u00ef\u00bb\u00bf/, '')), hasUsers }),
    held: () => userBytes + restBytes,
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
