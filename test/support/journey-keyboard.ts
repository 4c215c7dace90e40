import type { Locator } from 'playwright';
import { expect } from 'vitest';
import type { Person } from './journey-person.ts';

export const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((one) => one === document.activeElement);

/** Runs in the page: whether somebody who looks can tell where the focus is; if not, what has it. Parts of a field, as the calendar of a date, are the field. */
function focusUnseen(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'nothing';
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, bottom, height } = focused.getBoundingClientRect();
  const isInView = bottom > 0 && top < window.innerHeight && height > 0;
  const isSeen = isInView && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return isSeen ? null : focused.outerHTML.slice(0, 200);
}

/** Presses Tab until something has the focus; wherever the focus comes by, it must be seen. */
export async function tabTo({ page }: Person, target: Locator): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(focusUnseen), { message: 'focus that is not seen' }).toBeNull();
  }
  throw new Error(`Tab does not come to ${String(target)}`);
}

export const button = ({ page }: Person, name: string): Locator => page.getByRole('button', { name, exact: true });

export async function pressByKey(person: Person, name: string): Promise<void> {
  await tabTo(person, button(person, name));
  await person.page.keyboard.press('Enter');
}

/** The one field of a page has the focus already: what is typed arrives there. */
export async function typeAtOnce(person: Person, label: string, text: string): Promise<void> {
  expect(await hasFocus(person.page.getByLabel(label, { exact: true })), `focus in ${label}`).toBe(true);
  await person.page.keyboard.type(text);
}
