/* Keeps a part of a page up to date while somebody looks at it. Everything works without this file: a link loads the page again. */
'use strict';

/** Answers that go wrong are asked for again later and later, and after so many not any more. */
const mostFailures = 5;

/**
 * Asks for the part alone, every so often, and puts what is new in its place. Nothing is asked for while the page is hidden, nor once its user is signed out.
 * @param {HTMLElement} part
 */
function keepFresh(part) {
  const { refresh = '' } = part.dataset;
  let tag = '';
  let failures = 0;
  /** @type {number | undefined} */
  let timer;

  const wait = () => {
    clearTimeout(timer);
    if (document.hidden || failures > mostFailures) return;
    timer = setTimeout(() => ask().then(wait, fail), Number(part.dataset['every']) * 2 ** failures);
  };

  const fail = () => {
    failures += 1;
    wait();
  };

  const ask = async () => {
    const answer = await fetch(refresh, { headers: tag === '' ? {} : { 'if-none-match': tag }, redirect: 'manual' });
    if (answer.status === 304) {
      failures = 0;
      return;
    }
    // Whoever is led elsewhere has to sign in, or to prove again who they are: the page tells them so when they go on.
    if (answer.type === 'opaqueredirect') failures = mostFailures;
    if (!answer.ok) throw new Error('refused');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(part.id);
    if (!fresh || isBusy(part)) return;
    tag = answer.headers.get('etag') ?? '';
    failures = 0;
    put(part, fresh);
  };

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (!document.hidden && failures <= mostFailures) ask().then(wait, fail);
  });

  wait();
}

/**
 * Somebody marks a text of it, perhaps to copy it.
 * @param {HTMLElement} part
 */
function isBusy(part) {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode);
}

/**
 * What was open stays open, what was scrolled stays there, and the focus stays where it was.
 * @param {HTMLElement} part
 * @param {HTMLElement} fresh
 */
function put(part, fresh) {
  const focused = document.activeElement && part.contains(document.activeElement) ? document.activeElement.id : '';
  for (const open of part.querySelectorAll('details[open][id]')) {
    fresh.querySelector(`#${open.id}`)?.setAttribute('open', '');
  }
  const scrolled = new Map([...part.querySelectorAll('[id]')].map((one) => [one.id, one.scrollTop]));
  part.dataset['every'] = fresh.dataset['every'] ?? '';
  part.replaceChildren(...fresh.childNodes);
  tellAge(part, fresh);
  for (const [id, top] of scrolled) {
    if (top > 0) document.getElementById(id)?.scrollTo({ top });
  }
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

/**
 * What was drawn with the part and is not refreshed says how old it is, once the part counts others.
 * @param {HTMLElement} part
 * @param {HTMLElement} fresh
 */
function tellAge(part, fresh) {
  const { counts = '' } = fresh.dataset;
  if (counts === '') return;
  for (const beside of document.querySelectorAll(`[data-drawn-with="${part.id}"]`)) {
    if (!(beside instanceof HTMLElement)) continue;
    beside.dataset['counts'] ||= counts;
    beside.hidden = beside.dataset['counts'] === counts;
  }
}

for (const part of document.querySelectorAll('[data-refresh]')) {
  if (part instanceof HTMLElement) keepFresh(part);
}
