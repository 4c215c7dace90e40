/* How strong a password is while it is typed, judged in the browser: nothing is sent anywhere. Everything works without this file. */
'use strict';

{
  /**
   * @typedef {{ check(password: string, words: string[]): { score: 0 | 1 | 2 | 3 | 4 } }} Judge
   * @typedef {{ zxcvbnts: { core: { ZxcvbnFactory: new (lists: object) => Judge } }, strengthLists: object }} Core
   */

  /** Longer passwords are judged by their beginning, so that a slow device is not kept busy. */
  const judgedAtMost = 72;

  /** Screen readers are told once somebody stops typing. */
  const pause = 300;

  const words = /** @type {const} */ (['weak', 'weak', 'fair', 'good', 'strong']);

  /** @type {Judge | null} */
  let made = null;

  function judge() {
    const { zxcvbnts, strengthLists } = /** @type {Window & Core} */ (/** @type {unknown} */ (window));
    made ??= new zxcvbnts.core.ZxcvbnFactory(strengthLists);
    return made;
  }

  /**
   * A password below the shortest length is told how far it has come, and has no strength yet.
   * @param {DOMStringMap} data
   * @param {string} password
   */
  function verdict(data, password) {
    const length = [...password.normalize('NFC')].length;
    if (length < Number(data['shortest']))
      return { value: 0, text: (data['short'] ?? '').replace('{0}', String(length)) };
    const known = (data['context'] ?? '').split(' ').filter((one) => one !== '');
    const { score } = judge().check(password.slice(0, judgedAtMost).toLowerCase(), known);
    return { value: Math.max(1, score), text: data[words[score]] ?? '' };
  }

  /** @param {HTMLElement} hint */
  function watch(hint) {
    const field = document.getElementById(hint.dataset['strength'] ?? '');
    const meter = hint.querySelector('meter');
    const status = hint.querySelector('[role=status]');
    if (!(field instanceof HTMLInputElement) || !meter || !status) return;
    /** @type {number | undefined} */
    let timer;

    const look = () => {
      hint.hidden = field.value === '';
      if (hint.hidden) return;
      const { value, text } = verdict(hint.dataset, field.value);
      meter.value = value;
      if (status.textContent !== text) status.textContent = text;
    };

    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    look();
  }

  for (const hint of document.querySelectorAll('[data-strength]')) {
    if (hint instanceof HTMLElement) watch(hint);
  }
}
