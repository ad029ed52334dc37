// @ts-check
import { announce, words } from '../status/status.js';

const MOST = 2000;
const COUNTED_FROM = 1600;
const PAUSE = 1000;
let timer = 0;
let saving = 0;

/** The text box, as it stands on the page now. */
export function field() {
  return /** @type {HTMLTextAreaElement | null} */ (document.getElementById('text'));
}

export function watchBox() {
  document.addEventListener('input', (event) => {
    if (event.target !== field()) return;
    count();
    clearTimeout(saving);
    saving = setTimeout(keepDraft, PAUSE);
  });
  document.addEventListener('keydown', (event) => {
    const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches;
    if (sends && event.target === field()) {
      event.preventDefault();
      field()?.form?.requestSubmit();
    }
  });
  dock();
  const box = field();
  const draft = history.state?.draft;
  if (box && draft && !box.value && !document.querySelector('[data-gone]')) box.value = draft;
  history.replaceState(null, '');
  count();
  document.addEventListener('visibilitychange', keepDraft);
}

/** In this entry of the browser's history alone, until it has been sent. */
export function keepDraft() {
  const box = field();
  if (box && !document.querySelector('[data-turn-pending]')) history.replaceState({ draft: box.value }, '');
}

/** A focused element is never hidden under the box. */
export function dock() {
  const dock = document.querySelector('.wp-dock');
  if (!dock) return;
  new ResizeObserver(() => {
    const sticks = getComputedStyle(dock).position === 'sticky';
    document.documentElement.style.scrollPaddingBottom = sticks ? `${dock.clientHeight + 8}px` : '';
  }).observe(dock);
}

export function count() {
  const box = field();
  const line = document.getElementById('box-count');
  if (!box || !line) return;
  const length = [...box.value].length;
  const over = length - MOST;
  line.hidden = length < COUNTED_FROM;
  line.textContent = line.hidden ? '' : over > 0 ? `${over.toLocaleString('en-GB')} characters too many` : `${length.toLocaleString('en-GB')} of 2,000 characters`;
  clearTimeout(timer);
  if (!line.hidden) timer = setTimeout(() => announce(words(line)), PAUSE);
}
