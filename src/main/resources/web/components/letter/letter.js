// @ts-check
import { announce, words } from '../status/status.js';

export function watchLetter() {
  const print = /** @type {HTMLElement | null} */ (document.querySelector('[data-print]'));
  const copy = /** @type {HTMLElement | null} */ (document.querySelector('[data-copy]'));
  const letter = /** @type {HTMLElement | null} */ (document.querySelector('[data-letter-text]'));
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  if (copy && letter && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(letter.innerText);
      const copied = /** @type {HTMLElement | null} */ (document.querySelector('[data-copied]'));
      if (copied) copied.hidden = false;
      announce(words(copied));
    });
  }
  /** @type {HTMLElement | null} */ (document.querySelector('[data-summary]'))?.focus();
}
