/** Tells lines by places in bytes, for rows that come in order. */
export interface LineCounter {
  /** Passes the chunks of a text on and notes where its lines end. */
  readonly passing: (text: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;
  /** The line, from 1, that holds the byte before this place. Places only grow. */
  readonly lineBefore: (place: number) => number;
}

const lineFeed = 10;

export function lineCounter(): LineCounter {
  let ends: number[] = [];
  let head = 0;
  let bytes = 0;
  let passed = 0;
  let last = -1;

  function drop(): void {
    if (head < 4_096) return;
    ends = ends.slice(head);
    head = 0;
  }

  return {
    async *passing(text) {
      for await (const chunk of text) {
        for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) ends.push(bytes + at);
        bytes += chunk.length;
        yield chunk;
      }
    },
    lineBefore(place) {
      for (let end = ends[head]; end !== undefined && end < place; end = ends[head]) {
        last = end;
        passed += 1;
        head += 1;
      }
      drop();
      return last === place - 1 ? passed : passed + 1;
    },
  };
}
