import type { Locator } from 'playwright';
import { expect } from 'vitest';
import type { Person } from './journey-person.ts';

export const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((one) => one === document.activeElement);

/** Runs in the page: whether somebody who looks can tell where the focus is. */
function isFocusSeen(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, bottom, height } = focused.getBoundingClientRect();
  const isInView = bottom > 0 && top < window.innerHeight && height > 0;
  return isInView && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
}

/** Presses Tab until something has the focus; wherever the focus comes by, it must be seen. */
export async function tabTo({ page }: Person, target: Locator): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    const name = await page
      .locator(':focus')
      .innerText()
      .catch(() => 'nothing');
    expect(await page.evaluate(isFocusSeen), `focus on ${name}`).toBe(true);
  }
  throw new Error(`Tab does not come to ${String(target)}`);
}

export const button = ({ page }: Person, name: string): Locator => page.getByRole('button', { name, exact: true });

export async function pressByKey(person: Person, name: string): Promise<void> {
  await tabTo(person, button(person, name));
  await person.page.keyboard.press('Enter');
}
