/* What pages cannot do by themselves: copy, count down, and warn before they expire. Everything works without this file. */
'use strict';

/**
 * The one element of a kind that the page surely has.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
function find(within, selector, kind) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`nothing matches ${selector}`);
  return found;
}

/**
 * Copy buttons wait hidden in the page, because they need this script.
 * @param {Element} copy
 */
function showCopyButton(copy) {
  if (!(copy instanceof HTMLElement)) return;
  const status = find(copy, '[role=status]', HTMLElement);
  const source = find(document, `#${copy.dataset['copy']}`, HTMLElement);
  const say = (/** @type {string | undefined} */ words) => {
    status.textContent = words ?? '';
  };
  copy.hidden = false;
  find(copy, 'button', HTMLButtonElement).addEventListener('click', () => {
    const text = source.textContent.trim();
    say('');
    navigator.clipboard.writeText('compact' in copy.dataset ? text.replace(/\s/g, '') : text).then(
      () => say(status.dataset['done']),
      () => {
        getSelection()?.selectAllChildren(source);
        say(status.dataset['failed']);
      },
    );
  });
}

const warnBefore = 2 * 60 * 1000;

/**
 * Counts from when the page was made, so that a wrong clock on the device does no harm; the count runs on while the device sleeps.
 * @param {HTMLElement} expiry
 */
function watchExpiry(expiry) {
  const soon = expiry.querySelector('[data-soon]');
  const over = find(expiry, '[data-over]', HTMLElement);
  const form = expiry.querySelector('[data-soon] form');
  let endsAt = Date.now() + Number(expiry.dataset['expiresIn']);

  const look = () => {
    const left = endsAt - Date.now();
    soon?.toggleAttribute('hidden', left > warnBefore || left <= 0);
    over.hidden = left > 0;
    if (left > 0) setTimeout(look, (left > warnBefore ? left - warnBefore : Math.min(left, 1000)) + 50);
  };

  look();
  if (!(form instanceof HTMLFormElement)) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepGoing(form).then(
      (fresh) => {
        endsAt = Date.now() + Number(fresh.dataset['expiresIn']);
        find(expiry, '.until', HTMLElement).textContent = find(fresh, '.until', HTMLElement).textContent;
        look();
      },
      () => form.submit(),
    );
  });
}

/**
 * Posts in the background, so that what was typed stays. The answer is a page that says until when it is good.
 * @param {HTMLFormElement} form
 */
async function keepGoing(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.append(name, value);
  }
  const answer = await fetch(form.action, { method: 'POST', body: fields });
  if (!answer.ok) throw new Error('refused');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return find(page, '[data-expires-in]', HTMLElement);
}

/** From two minutes on, a time of day says more than a count of seconds. */
const countBelow = 2 * 60 * 1000;

/**
 * A button that may not be pressed yet: off until then, with the seconds that are left, said to screen readers once when they are over.
 * @param {HTMLElement} waiting
 */
function countDown(waiting) {
  const button = find(waiting, 'button', HTMLButtonElement);
  const left = find(waiting, '[data-left]', HTMLElement);
  const status = find(waiting, '[data-now]', HTMLElement);
  const seconds = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  });
  const endsAt = Date.now() + Number(waiting.dataset['wait']);

  const look = () => {
    const wait = endsAt - Date.now();
    button.disabled = wait > 0;
    if (wait <= 0) {
      left.textContent = '';
      status.textContent = status.dataset['now'] ?? '';
      return;
    }
    const words = seconds.format(Math.ceil(wait / 1000)).replace(' ', '\u00a0');
    if (wait < countBelow) left.textContent = (left.dataset['left'] ?? '').replace('{0}', words);
    setTimeout(look, wait < countBelow ? wait % 1000 || 1000 : Math.min(wait - countBelow, 60_000) + 50);
  };

  look();
}

for (const waiting of document.querySelectorAll('[data-wait]')) {
  if (waiting instanceof HTMLElement) countDown(waiting);
}
for (const copy of document.querySelectorAll('[data-copy]')) showCopyButton(copy);
for (const expiry of document.querySelectorAll('[data-expires-in]')) {
  if (expiry instanceof HTMLElement) watchExpiry(expiry);
}
