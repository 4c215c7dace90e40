import { Visitor } from './visitor.ts';

/** A visitor that still knows its form token after a page without forms, such as an error: attacks go on where people would go back. */
export class Browser extends Visitor {
  #token = '';

  override formToken(): string {
    this.#token = super.formToken() || this.#token;
    return this.#token;
  }
}
