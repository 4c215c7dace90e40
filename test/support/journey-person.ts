import type { BrowserContext, Page } from 'playwright';
import type { Messages } from '#text/messages.ts';

/** Somebody at a browser of their own, who finds things by what they are called and never by how they are built. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The words of the language that this person reads. */
  readonly m: Messages;
  /** Opens a path of the service, or an address. */
  open(path: string): Promise<void>;
  /** Waits for the page of this title. Throws with the page that is there instead. */
  sees(title: string): Promise<void>;
  /** Waits until a text is on the page. Throws with the page that is there instead. */
  reads(text: string | RegExp): Promise<void>;
  /** Waits for the summary of what is wrong, which has the focus, and gives its text. */
  isTold(): Promise<string>;
  press(button: string): Promise<void>;
  follow(link: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  /** Opens what is folded away under these words. */
  unfold(words: string): Promise<void>;
  /** The text of the whole page as it is shown. */
  text(): Promise<string>;
  /** Another tab of the same browser. */
  newTab(): Promise<Person>;
}

/** `page` is a tab of `context`, which has the service's address as its base. */
export function personAt(context: BrowserContext, page: Page, m: Messages): Person {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    page,
    context,
    m,
    open: async (path) => {
      await page.goto(path);
    },
    sees: (title) => orTell(page, page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()),
    reads: (text) => orTell(page, page.getByText(text).first().waitFor()),
    isTold: () => told(page, m),
    press: (name) => orTell(page, button(name).click()),
    follow: (name) => orTell(page, page.getByRole('link', { name, exact: true }).first().click()),
    type: (label, text) => orTell(page, page.getByLabel(label, { exact: true }).fill(text)),
    unfold: (words) => orTell(page, page.getByText(words, { exact: true }).click()),
    text: () => page.locator('body').innerText(),
    newTab: async () => personAt(context, await context.newPage(), m),
  };
}

async function told(page: Page, m: Messages): Promise<string> {
  const summary = page.getByRole('alert').filter({ hasText: m.t('layout.problem') });
  await orTell(page, summary.waitFor());
  return (await summary.getByRole('paragraph').innerText()).trim();
}

/** What was waited for did not come: says what was there. */
async function orTell(page: Page, waiting: Promise<void>): Promise<void> {
  try {
    await waiting;
  } catch (error) {
    const shown = await page
      .locator('body')
      .innerText({ timeout: 1_000 })
      .catch(() => '(nothing)');
    throw new Error(`${String(error)}\n--- ${page.url()} shows\n${shown}`, { cause: error });
  }
}
