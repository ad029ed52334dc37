// @ts-check
import { count, dock, field } from '../box/box.js';
import { announce, words } from '../status/status.js';
import { showWait, stopWait, wait } from './wait.js';

const FRAGMENT = 'text/vnd.waypost.fragment+html';
const READ_WHOLE = 700;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('waypost') : null;
/** @type {{ data: URLSearchParams, text: string, typed: boolean, choice: string } | null} */
let sending = null;
let busy = false;

export function watchTurns() {
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.matches('[data-feedback]')) thank(event, form);
    if (form.matches('[data-turn-form]') && !document.querySelector('[data-past]')) {
      event.preventDefault();
      if (!busy) begin(form, /** @type {HTMLButtonElement | null} */ (event.submitter));
    }
  });
  document.addEventListener('click', (event) => {
    if (/** @type {Element} */ (event.target).closest('[data-retry]') && sending && !busy) send();
    if (/** @type {Element} */ (event.target).closest('[data-below]')) hide('[data-below]', true);
  });
  tabs?.addEventListener('message', () => {
    if (document.querySelector('[data-conversation]')) showWait('moved');
  });
  if (location.hash === '#latest') interrupt();
}

/** @param {HTMLFormElement} form @param {HTMLButtonElement | null} button */
function begin(form, button) {
  const data = new URLSearchParams(/** @type {any} */ (new FormData(form, button)));
  const typed = form.matches('[data-text]');
  const picked = form.querySelector('input:checked')?.closest('label') ?? button;
  sending = { data, typed, text: data.get('text') ?? '', choice: typed ? '' : words(picked) };
  history.replaceState({ draft: sending.text }, '');
  document.querySelector('[data-turn-pending]')?.remove();
  if (sending.text.trim() || sending.choice) pend(sending.text.trim() || sending.choice);
  const box = field();
  if (typed && box && document.querySelector('[data-turns]')) box.value = '';
  count();
  send();
}

/** Their words, at once. @param {string} said */
function pend(said) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector('template[data-pending]'));
  const turns = document.querySelector('[data-turns]');
  if (!template || !turns) return;
  const item = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const p = item.querySelector('p');
  if (p) p.textContent = said;
  turns.append(item);
  turns.lastElementChild?.scrollIntoView({ block: 'nearest' });
}

async function send() {
  if (!sending) return;
  const signal = wait();
  busy = true;
  try {
    const response = await fetch('/turn', { method: 'POST', body: sending.data, headers: { Accept: FRAGMENT }, signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    stopWait();
    if (response.redirected) location.assign(response.url);
    else if (response.ok) answered(page);
    else refused(page, response.status);
  } catch {
    if (signal.aborted) showWait('long');
    else unsent('offline');
  } finally {
    busy = false;
  }
}

/** @param {Document} page */
function answered(page) {
  const sent = sending;
  const pending = document.querySelector('[data-turn-pending]');
  const away = pending ? pending.getBoundingClientRect().top > innerHeight || pending.getBoundingClientRect().bottom < 0 : false;
  merge(page);
  sending = null;
  history.replaceState(null, '', '/conversation');
  document.title = page.title.includes(' - ') ? page.title : document.title.replace(/^.* - /, `${words(document.querySelector('h1'))} - `);
  tabs?.postMessage('moved');
  hide('[data-below]', !away);
  if (!away) document.querySelector('#latest')?.scrollIntoView({ block: 'start' });
  if (interrupt()) return;
  focusAfter(sent?.typed ?? false);
  announce(spoken());
}

/** New turns are put in, what has changed is replaced; the box keeps what is being typed. @param {Document} page */
function merge(page) {
  const turns = document.querySelector('[data-turns]');
  document.querySelector('[data-turn-pending]')?.remove();
  if (!turns) {
    const columns = document.querySelector('.wp-columns');
    columns?.replaceChildren(...page.body.children);
    dock();
    return;
  }
  page.querySelectorAll('[data-turns] > li').forEach((item) => {
    const old = document.getElementById(item.id);
    if (old) old.replaceWith(item);
    else turns.append(item);
  });
  for (const part of ['[data-box-fields]', '[data-box-error]', '.wp-steps', '#aside']) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(fresh);
  }
  field()?.removeAttribute('aria-invalid');
}

/** @param {Document} page @param {number} status */
function refused(page, status) {
  const error = page.querySelector('[data-box-error]');
  if (status === 404) {
    document.querySelector('.wp-columns')?.replaceChildren(...(page.querySelector('.wp-columns') ?? page.body).children);
    sending = null;
    field()?.focus();
    announce(words(document.querySelector('.wp-note')));
  } else if (error && words(error)) {
    const box = field();
    const text = sending?.text ?? '';
    if (page.querySelector('[data-turns]')) merge(page);
    document.querySelector('[data-turn-pending]')?.remove();
    document.querySelector('[data-box-error]')?.replaceWith(error);
    page.querySelectorAll('[data-busy] > .wp-card').forEach((card) => error.prepend(card));
    sending = null;
    if (box) {
      if (text) box.value = text;
      box.setAttribute('aria-invalid', 'true');
      box.focus();
    }
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
    count();
    announce(words(error));
  } else {
    unsent('failed');
  }
}

/** @param {string} why */
function unsent(why) {
  const box = field();
  document.querySelector('[data-turn-pending]')?.remove();
  if (box && sending?.text && !box.value) box.value = sending.text;
  showWait(why);
}

/** What is dangerous takes the focus, and nothing is said beside it. */
function interrupt() {
  const cards = document.querySelectorAll('[data-interrupt]');
  const card = /** @type {HTMLElement | undefined} */ (cards[cards.length - 1]);
  card?.focus();
  return card !== undefined;
}

/** @param {boolean} typed */
function focusAfter(typed) {
  const items = document.querySelectorAll('[data-turns] > li');
  const chosen = items[items.length - 2]?.querySelector('[data-chosen]');
  const theirs = items[items.length - 1]?.querySelector('.wp-said__who');
  const stays = typed && matchMedia('(pointer: fine)').matches;
  const target = stays ? field() : typed ? theirs : chosen ?? theirs;
  /** @type {HTMLElement | null | undefined} */ (target)?.focus({ preventScroll: true });
}

/** The reply as it is read out: whole when short, else its first message and the question. */
function spoken() {
  const reply = document.querySelector('#latest')?.parentElement;
  const question = reply?.querySelector('fieldset[data-question]');
  const messages = [...(reply?.children ?? [])].filter((part) => !part.matches('h3, form, [hidden], .wp-question')).map((part) => {
    const copy = /** @type {Element} */ (part.cloneNode(true));
    copy.querySelectorAll('details, form').forEach((aside) => aside.remove());
    return words(copy);
  });
  const all = messages.join(' ');
  const said = all.length > READ_WHOLE ? `${messages[0]} There is more in the conversation.` : all;
  if (!question) return said;
  const choices = [...question.querySelectorAll('button[name], label')].map(words);
  return `${said} Question: ${words(question.querySelector('legend'))} ${choices.length} choices before the box: ${choices.join(', ')}.`;
}

/** @param {Event} event @param {HTMLFormElement} form */
function thank(event, form) {
  const button = /** @type {SubmitEvent} */ (event).submitter;
  event.preventDefault();
  fetch(form.action, { method: 'POST', body: new URLSearchParams(/** @type {any} */ (new FormData(form, button))), redirect: 'manual' }).then(() => {
    const thanks = /** @type {HTMLElement | null | undefined} */ (form.parentElement?.querySelector('[data-thanks]'));
    form.hidden = true;
    if (thanks) {
      thanks.hidden = false;
      thanks.focus({ preventScroll: true });
    }
  }, () => form.submit());
}

/** @param {string} selector @param {boolean} hidden */
function hide(selector, hidden) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  if (element) element.hidden = hidden;
}
