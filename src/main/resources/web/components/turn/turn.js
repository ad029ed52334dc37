// @ts-check
import { count, field, keepDraft } from '../box/box.js';
import { announce, words } from '../status/status.js';
import { add, fit, isAway, merge, pend, pending, renew } from './place.js';
import { spoken } from './spoken.js';
import { page, pieces } from './stream.js';
import { showWait, stopWait, wait } from './wait.js';

const STREAM = 'text/event-stream, text/html';
const TRIES = 3;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('waypost') : null;
/** @type {{ data: URLSearchParams, text: string, typed: boolean, choice: string } | null} */
let sending = null;
let busy = false;

export function watchTurns() {
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    const native = !navigator.cookieEnabled || document.querySelector('[data-past]');
    if (!form.matches('[data-turn-form]') || native) return;
    event.preventDefault();
    if (!busy) begin(form, /** @type {HTMLButtonElement | null} */ (event.submitter));
  });
  document.addEventListener('click', (event) => {
    const pressed = /** @type {Element} */ (event.target).closest('[data-retry], [data-below], [data-latest], [data-change]');
    if (!pressed || busy) return;
    if (pressed.matches('[data-retry]')) return void send();
    event.preventDefault();
    if (pressed.matches('[data-below]')) toLatest(true);
    if (pressed.matches('[data-latest]')) catchUp();
    if (pressed instanceof HTMLAnchorElement && pressed.matches('[data-change]')) ask(pressed);
  });
  tabs?.addEventListener('message', (event) => {
    if (document.querySelector('[data-conversation]')) event.data === 'erased' ? catchUp() : showWait('moved');
  });
  if (document.querySelector('[data-erased]')) tabs?.postMessage('erased');
  if (location.hash === '#latest') interrupt();
}

/** @param {HTMLFormElement} form @param {HTMLButtonElement | null} button */
function begin(form, button) {
  const data = new URLSearchParams(/** @type {any} */ (new FormData(form, button)));
  const typed = form.matches('[data-text]');
  const picked = form.querySelector('input:checked')?.closest('label') ?? button;
  sending = { data, typed, text: data.get('text') ?? '', choice: typed ? '' : words(picked) };
  pending()?.remove();
  if (typed) keepDraft();
  else press(button);
  pend(sending.text.trim() || (data.has('choice') ? sending.choice : ''));
  const box = field();
  if (typed && box && pending()) box.value = '';
  count();
  send();
}

/** The button that was pressed stays, the others go; with nothing given, all are there again. @param {Element | null} button */
function press(button) {
  document.querySelectorAll('[data-pressed]').forEach((form) => form.removeAttribute('data-pressed'));
  document.querySelectorAll('button[name][aria-disabled]').forEach((other) => other.removeAttribute('aria-disabled'));
  button?.setAttribute('aria-disabled', 'true');
  button?.closest('[data-turn-form]')?.setAttribute('data-pressed', '');
}

/** The same turn id each time, so that nothing is taken twice: a line that breaks is taken up again. */
async function send() {
  const signal = wait();
  busy = true;
  for (let left = TRIES; left > 0; left--) {
    try {
      await attempt(signal);
      left = 0;
    } catch {
      if (signal.aborted) unsent('long');
      else if (left === 1 || !navigator.onLine) unsent('offline');
      else await new Promise((again) => setTimeout(again, 1000));
      if (signal.aborted || !navigator.onLine) break;
    }
  }
  busy = false;
}

/** @param {AbortSignal} signal */
async function attempt(signal) {
  const response = await fetch('/turn', { method: 'POST', body: sending?.data, headers: { Accept: STREAM }, signal });
  if (response.redirected) return location.assign(response.url);
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    pending()?.querySelector('.wp-reply')?.remove();
    return pieces(response, (name, piece) => name === 'done' ? answered(piece) : add(piece));
  }
  const text = await response.text();
  stopWait();
  refused(page(text), response.status);
}

/** @param {Document} piece */
function answered(piece) {
  const typed = sending?.typed ?? false;
  const away = isAway();
  const box = field();
  stopWait();
  pending()?.remove();
  if (box && box.value === sending?.text) box.value = '';
  merge(piece);
  sending = null;
  history.replaceState(null, '', '/conversation');
  document.title = piece.title;
  tabs?.postMessage('moved');
  hide('[data-below]', !away);
  if (!away) toLatest(false);
  if (interrupt()) return;
  focusAfter(typed);
  announce(spoken());
}

/** @param {boolean} focus */
function toLatest(focus) {
  const latest = /** @type {HTMLElement | null} */ (document.querySelector('#latest'));
  hide('[data-below]', true);
  latest?.scrollIntoView({ block: 'start' });
  if (focus) latest?.focus({ preventScroll: true });
}

/** Words that can't be taken go back into the box; a conversation that isn't this one any more is shown as it is now. */
/** @param {Document} piece @param {number} status */
function refused(piece, status) {
  const text = sending?.text ?? '';
  const error = piece.querySelector('[data-box-error]');
  const stays = (status === 422 || status === 503) && error !== null;
  if (!stays && !piece.querySelector('main')) return unsent('failed');
  sending = null;
  press(null);
  pending()?.remove();
  if (stays && error) {
    fit(piece);
    piece.querySelectorAll('[data-busy] > .wp-card').forEach((card) => error.prepend(card));
    document.title = document.title.replace(/^(Error: )?/, 'Error: ');
  } else {
    renew(piece, text);
    document.title = piece.title;
  }
  const box = field();
  if (box && text) box.value = text;
  if (words(document.querySelector('[data-box-error]'))) box?.setAttribute('aria-invalid', 'true');
  (box ?? document.querySelector('main'))?.focus();
  count();
  announce(words(document.querySelector('[data-box-error] .wp-error') ?? document.querySelector('.wp-note, main h1')));
}

/** @param {string} why */
function unsent(why) {
  const box = field();
  press(null);
  pending()?.remove();
  if (box && sending?.text && !box.value) box.value = sending.text;
  document.querySelectorAll('[data-when-typed]').forEach((words) => words.toggleAttribute('hidden', !sending?.text));
  showWait(why);
}

/** What this tab has missed. What is being typed stays. */
async function catchUp() {
  try {
    const response = await fetch('/conversation');
    const now = page(await response.text());
    renew(now, now.querySelector('[data-conversation]') ? field()?.value ?? '' : '');
    document.title = now.title;
    toLatest(true);
  } catch {
    showWait('offline');
  }
}

/** An earlier question again, where it stands. @param {HTMLAnchorElement} link */
async function ask(link) {
  const old = link.closest('.wp-question');
  const turn = link.closest('li[id]')?.id;
  try {
    const response = await fetch(link.href);
    const again = page(await response.text()).querySelector(`#${turn} .wp-question`);
    if (!old || !again) return location.assign(link.href);
    old.replaceWith(again);
    /** @type {HTMLElement | null} */ (again.querySelector('button, input:not([type=hidden])'))?.focus();
  } catch {
    showWait('offline');
  }
}

/** What is dangerous takes the focus, and nothing is said beside it. */
function interrupt() {
  const card = /** @type {HTMLElement | undefined} */ ([...document.querySelectorAll('[data-interrupt]')].at(-1));
  card?.focus();
  return card !== undefined;
}

/** Typed: the box keeps it, or where fingers type, their own words. Pressed: the button. @param {boolean} typed */
function focusAfter(typed) {
  const items = [...document.querySelectorAll('[data-turns] > li')];
  const theirs = items.at(-1)?.querySelector('.wp-said__who');
  const stays = typed && matchMedia('(pointer: fine)').matches;
  const target = stays ? field() : typed ? theirs : items.at(-2)?.querySelector('[data-chosen]') ?? theirs;
  /** @type {HTMLElement | null | undefined} */ (target)?.focus({ preventScroll: true });
}

/** @param {string} selector @param {boolean} hidden */
function hide(selector, hidden) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  if (element) element.hidden = hidden;
}
