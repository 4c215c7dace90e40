const hidden = '[secret]';
const inspect = Symbol.for('nodejs.util.inspect.custom');

/** A value that must not be printed: `toString`, `toJSON` and `inspect` show nothing (SECURITY I10). `reveal` is the one way in, and greppable. */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [inspect](): string {
    return hidden;
  }
}

/** A secret under the key ring's seal (SPEC X5). The ciphertext goes to the database and nowhere else, so it does not print either. */
export class Sealed {
  readonly #ciphertext: string;

  constructor(ciphertext: string) {
    this.#ciphertext = ciphertext;
  }

  ciphertext(): string {
    return this.#ciphertext;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [inspect](): string {
    return hidden;
  }
}
