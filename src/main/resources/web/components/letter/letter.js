// @ts-check
import { announce, words } from '../status/status.js';

/** @param {string} selector @returns {HTMLElement | null} */
const find = (selector) => document.querySelector(selector);

export function watchLetter() {
  const sheet = find('[data-letter-text]');
  const text = /** @type {HTMLTextAreaElement | null} */ (find('[data-words]'));
  find('[data-summary]')?.focus();
  if (!sheet || !text) return;
  offerPrint(sheet, text);
  offerCopies(text);
  keepMailWhole(text);
}

/** @param {HTMLTextAreaElement} text */
const isChanged = (text) => text.value !== text.defaultValue;

/** What is printed is what stands in the box, even before it was shown. @param {HTMLElement} sheet @param {HTMLTextAreaElement} text */
function offerPrint(sheet, text) {
  const print = find('[data-print]');
  if (print) print.hidden = false;
  print?.addEventListener('click', () => window.print());
  window.addEventListener('beforeprint', () => {
    if (!isChanged(text)) return;
    sheet.classList.add('wp-letter__sheet--plain');
    sheet.textContent = text.value;
  });
}

/** @param {HTMLTextAreaElement} text */
function offerCopies(text) {
  if (!navigator.clipboard) return;
  const copy = find('[data-copy]');
  if (copy) copy.hidden = false;
  copy?.addEventListener('click', () => copied(text.value));
  for (const part of document.querySelectorAll('[data-copy-part]')) {
    /** @type {HTMLElement} */ (part).hidden = false;
    part.addEventListener('click', () => copied(/** @type {HTMLElement} */ (part.previousElementSibling).innerText));
  }
}

/** @param {string} text */
async function copied(text) {
  await navigator.clipboard.writeText(text);
  const done = find('[data-copied]');
  if (done) done.hidden = false;
  announce(words(done));
}

/** An e-mail carries the words as they are in the box now, unless they are too many for a link. @param {HTMLTextAreaElement} text */
function keepMailWhole(text) {
  const link = /** @type {HTMLAnchorElement | null} */ (find('[data-mail]'));
  link?.addEventListener('click', () => {
    if (!isChanged(text)) return;
    const start = link.href.split('&body=')[0];
    const whole = `${start}&body=${encodeURIComponent(text.value.replaceAll('\n', '\r\n'))}`;
    link.href = whole.length <= 1900 ? whole : start;
  });
}
