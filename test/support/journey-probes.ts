/*
 * Functions that run in the page, sent there as text: each holds all that it needs. They judge what is shown, whatever it is built of.
 */

/**
 * What cannot be read in full in a window of this width: pages and boxes wider than they may be, and texts that are cut off or stick out. A table may be
 * moved sideways within a region of its own that takes the focus (WCAG 1.4.10).
 */
export function misfits(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide in a window of ${clientWidth}`] : [];
  const isForEyes = (one: HTMLElement): boolean =>
    one.checkVisibility() && getComputedStyle(one).clipPath === 'none' && one.closest('.unseen, .skip, .pick') === null;
  const isMoved = (one: HTMLElement): boolean => {
    const region = one.closest('[role="region"][tabindex="0"]');
    return region !== null && region.scrollWidth > region.clientWidth && getComputedStyle(region).overflowX === 'auto';
  };
  const fits = (one: HTMLElement): boolean => {
    const { left, right, width } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const isCut = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    const overflows = one.scrollWidth > one.clientWidth + 1 || (isCut && one.scrollHeight > one.clientHeight + 1);
    const isBox = style.display !== 'inline' && one.clientWidth > 0 && !(one instanceof HTMLInputElement);
    return width === 0 || (left >= -1 && right <= clientWidth + 1 && !(isBox && overflows));
  };
  const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one instanceof HTMLElement);
  const off = seen.filter((one) => isForEyes(one) && !isMoved(one) && !fits(one));
  return [...wide, ...off.map((one) => `${one.tagName.toLowerCase()} does not fit: ${one.innerText.slice(0, 80)}`)];
}

/**
 * Every text of the page as it stands in the document, a line each: shown texts in one piece for each block, what only screen readers say, and the
 * title. Fields' values are the user's own.
 */
export function texts(): readonly string[] {
  const blocks =
    'h1, h2, h3, p, li, dt, dd, summary, legend, label, button, span.hint, span.error, span.tag, pre, .brand';
  const isOutermost = (one: Element): boolean => one.parentElement?.closest(blocks) === null;
  const shown = [...document.body.querySelectorAll(blocks)].filter((one) => isOutermost(one) && one.textContent);
  const loose = [...document.querySelectorAll('body *')].filter(
    (one) =>
      // What stands in files is called alike in every language.
      one.closest(`${blocks}, code, script, style, svg`) === null &&
      [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()),
  );
  const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'data-done', 'data-failed'];
  const spoken = attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
  );
  return [document.title, ...[...shown, ...loose].map((one) => one.textContent ?? ''), ...spoken];
}
