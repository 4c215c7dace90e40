/* What pages cannot do by themselves: copy, and warn before they expire. Everything else works without this file. */
'use strict';

/** Copy buttons wait hidden in the page, because they need this script. */
for (const copy of document.querySelectorAll('[data-copy]')) {
  const status = copy.querySelector('[role=status]');
  copy.hidden = false;
  copy.querySelector('button').addEventListener('click', async () => {
    const source = document.getElementById(copy.dataset.copy);
    const text = source.textContent.trim();
    status.textContent = '';
    try {
      await navigator.clipboard.writeText('compact' in copy.dataset ? text.replace(/\s/g, '') : text);
      status.textContent = status.dataset.done;
    } catch {
      getSelection().selectAllChildren(source);
      status.textContent = status.dataset.failed;
    }
  });
}

const WARN_BEFORE = 2 * 60 * 1000;
const expiry = document.querySelector('[data-expires-in]');

/** Counts from when the page was made, so that a wrong clock on the device does no harm; the clock runs on while it sleeps. */
function watchExpiry() {
  const soon = expiry.querySelector('[data-soon]');
  const over = expiry.querySelector('[data-over]');
  let endsAt = Date.now() + Number(expiry.dataset.expiresIn);

  const look = () => {
    const left = endsAt - Date.now();
    soon.hidden = left > WARN_BEFORE || left <= 0;
    over.hidden = left > 0;
    if (left > 0) setTimeout(look, Math.min(left, left > WARN_BEFORE ? left - WARN_BEFORE : 1000) + 50);
  };

  /** Posts in the background, so that what was typed stays; the answer is a page that says until when it is good. */
  soon.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-expires-in]');
      if (!answer.ok || !fresh) throw new Error('not a page that goes on');
      endsAt = Date.now() + Number(fresh.dataset.expiresIn);
      expiry.querySelector('.until').textContent = fresh.querySelector('.until').textContent;
      look();
    } catch {
      form.submit();
    }
  });

  look();
  addEventListener('pageshow', look);
}

if (expiry) watchExpiry();
