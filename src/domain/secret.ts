const hidden = '[secret]';

/** What shows nothing of itself to logs, JSON or templates (SECURITY I10). */
class Unprintable {
  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return hidden;
  }
}

/** A value that must not be printed. `reveal` is the one way in, and greppable. */
export class Secret<T = string> extends Unprintable {
  readonly #value: T;

  constructor(value: T) {
    super();
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }
}

/** A secret under the key ring's seal (SPEC X5). The ciphertext goes to the database and nowhere else, so it does not print either. */
export class Sealed extends Unprintable {
  readonly #ciphertext: string;

  constructor(ciphertext: string) {
    super();
    this.#ciphertext = ciphertext;
  }

  ciphertext(): string {
    return this.#ciphertext;
  }
}
