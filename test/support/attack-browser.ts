import { Visitor } from './visitor.ts';

/** A visitor that still knows its form token after a page without forms, such as an error: attacks go on where people would go back. */
export class Browser extends Visitor {
  #token = '';

  override formToken(): string {
    this.#token = super.formToken() || this.#token;
    return this.#token;
  }

  /** The same browser with cookies as they are now, and pages of its own. What it is given later, the others do not have. */
  tab(): Browser {
    const tab = new Browser(this.address);
    for (const [name, value] of this.cookies) tab.cookies.set(name, value);
    tab.#token = this.formToken();
    return tab;
  }

  /** Sends a form without looking at the page that it leads to; stands there. Half the requests of `submit`. */
  async hurry(path: string, fields: Record<string, string>): Promise<void> {
    const { location, status } = await this.post(path, fields);
    if (location === null) throw new Error(`${path} answered ${status}`);
    this.path = location;
  }
}
