/** What a client of PostgreSQL says, as far as a proxy has to understand it. */
export interface FrontendMessage {
  readonly bytes: Buffer;
  /** Simple query, or the text of the prepared statement that is run; null for anything else. */
  readonly statement: string | null;
}

const HEADER = 5;

/** Cuts a client's bytes into messages (protocol 3.0) and follows what the prepared statements are called. */
export class FrontendReader {
  #rest: Buffer = Buffer.alloc(0);
  #hasStarted = false;
  readonly #prepared = new Map<string, string>();

  /** The messages that are whole now. */
  *read(chunk: Buffer): Generator<FrontendMessage> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let length = this.#length(); length !== null && length <= this.#rest.length; length = this.#length()) {
      const bytes = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      yield { bytes, statement: this.#hasStarted ? this.#statementOf(bytes) : null };
      this.#hasStarted = true;
    }
  }

  /** The first message has no letter in front of its length. */
  #length(): number | null {
    const at = this.#hasStarted ? 1 : 0;
    return this.#rest.length < HEADER ? null : this.#rest.readUInt32BE(at) + at;
  }

  #statementOf(bytes: Buffer): string | null {
    const [first = '', second = ''] = bytes.subarray(HEADER).toString('latin1').split('\0', 2);
    switch (String.fromCharCode(bytes[0] ?? 0)) {
      case 'Q':
        return first;
      case 'P':
        this.#prepared.set(first, second);
        return null;
      case 'B':
        return this.#prepared.get(second) ?? '';
      default:
        return null;
    }
  }
}
