// @ts-check
import { announce, words } from '../status/status.js';

const SHOWN = 1000;
const SPOKEN = 2000;
const AGAIN = 10000;
const LONGEST = 20000;
/** @type {number[]} */
let timers = [];

/** Says that it takes a while, then that it takes too long. The signal ends the request. */
export function wait() {
  const controller = new AbortController();
  stopWait();
  const say = () => announce(words(document.querySelector('[data-wait-text="slow"]')));
  timers = [
    setTimeout(() => showWait('slow'), SHOWN),
    setTimeout(say, SPOKEN),
    setInterval(say, AGAIN),
    setTimeout(() => controller.abort(), LONGEST),
  ];
  document.querySelector('[data-send]')?.setAttribute('aria-disabled', 'true');
  return controller.signal;
}

export function stopWait() {
  timers.forEach(clearTimeout);
  timers = [];
  document.querySelector('[data-send]')?.removeAttribute('aria-disabled');
  showWait('');
}

/** @param {string} which one of the texts beside the box, or "" */
export function showWait(which) {
  const line = /** @type {HTMLElement | null} */ (document.querySelector('[data-wait]'));
  if (!line) return;
  if (which !== 'slow' && which !== '') stopWait();
  line.hidden = which === '';
  line.querySelectorAll('[data-wait-text]').forEach((text) => {
    /** @type {HTMLElement} */ (text).hidden = /** @type {HTMLElement} */ (text).dataset.waitText !== which;
  });
  const retry = /** @type {HTMLElement} */ (line.querySelector('[data-retry]'));
  retry.hidden = !['long', 'offline', 'failed'].includes(which);
  /** @type {HTMLElement} */ (line.querySelector('[data-latest]')).hidden = which !== 'moved';
  if (!retry.hidden || which === 'moved') announce(/** @type {HTMLElement} */ (line.querySelector(`[data-wait-text="${which}"]`)).innerText);
}
