// @ts-check
// The page in a frame on another site's page. It goes from page to page by asking and putting in what comes.
import { hash } from './held.js';
import { field, watchBox } from '../components/box/box.js';
import { renew } from '../components/turn/place.js';
import { page } from '../components/turn/stream.js';
import { watchTurns } from '../components/turn/turn.js';

const INSIDE = /^\/($|conversation|erase|resume)/;
const { host, tells = '' } = document.body.dataset;
/** @type {MessagePort | undefined} */
let port;
let asks = false;
let told = document.querySelectorAll('.wp-turn').length && Infinity;

document.documentElement.classList.add('wp-js');
watchBox();
watchTurns();
prepare();
prepareFeedback();

addEventListener('message', (event) => {
  if (event.source !== parent || event.origin !== host || event.data !== 'waypost' || !event.ports[0]) return;
  port = event.ports[0];
  port.onmessage = (asked) => obey(asked.data);
  port.postMessage({ is: 'ready' });
});

/** What the page around may ask. @param {{ open?: string, focus?: boolean, ask?: string, erase?: boolean }} asked */
async function obey(asked) {
  if (asked.erase) return void visit('/erase', { method: 'POST' });
  if (asked.open !== undefined) {
    if (asked.open && document.querySelector('[data-first]')) {
      await visit('/widget/begin', { method: 'POST', body: new URLSearchParams({ topic: asked.open }) });
    }
  }
  if (asked.focus) focusOn(document.querySelector('h1'));
  const box = field();
  if (asked.ask === undefined || !box) return;
  box.value = asked.ask;
  box.focus();
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

document.addEventListener('click', (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest('a[href]'));
  if (event.defaultPrevented || !link || link.target || link.origin !== location.origin) return;
  if (link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  visit(link.href);
});

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented) return;
  event.preventDefault();
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form, event.submitter)));
  if (form.dataset.leave) leave(form.dataset.leave);
  else if (form.matches('[data-keep-form]')) keep(form, body);
  else visit(form.action, { method: 'POST', body });
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) port?.postMessage({ is: 'close' });
});

/** Nothing can be pressed twice meanwhile. @param {string} address @param {RequestInit} [options] */
async function visit(address, options) {
  const was = document.activeElement;
  document.body.inert = true;
  try {
    const response = await fetch(address, options);
    offline(true);
    const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
    const came = name ? await response.blob() : page(await response.text());
    document.body.inert = false;
    if (came instanceof Document) return show(came);
    save(came, name?.[1] ?? '');
    if (document.hasFocus() && was instanceof HTMLElement) was.focus();
  } catch {
    document.body.inert = false;
    offline(false);
  }
}

/** @param {boolean} over */
function offline(over) {
  const line = /** @type {HTMLElement} */ (document.querySelector('[data-offline]'));
  line.hidden = over;
  if (!over) focusOn(line);
}

/** @param {Document} fresh */
function show(fresh) {
  renew(fresh, field()?.value ?? '');
  document.title = fresh.title;
  prepare();
  const there = hash && document.getElementById(hash.slice(1));
  scrollTo(0, 0);
  if (document.hasFocus()) focusOn([...document.querySelectorAll('[data-interrupt], [data-summary]')].at(-1) ?? (there || document.querySelector('h1')));
}

/** What only a whole page can show opens in a new tab, and says so; and what a letter's page needs. */
function prepare() {
  document.querySelectorAll('main a[href^="/"]').forEach((link) => {
    const away = /** @type {HTMLAnchorElement} */ (link);
    if (INSIDE.test(away.pathname) || away.target) return;
    away.target = '_blank';
    away.append(' (opens in a new tab)');
  });
  if (document.querySelector('[data-letter-text]')) {
    import('../components/letter/letter.js').then((letter) => letter.watchLetter());
  }
  const print = /** @type {HTMLElement | null} */ (document.querySelector('.wp-noprint > [data-print]'));
  if (!print) return;
  print.hidden = false;
  print.onclick = () => window.print();
}

/** Not before there is something to be asked about: an opened frame is light. */
function prepareFeedback() {
  asks = !!document.querySelector('[data-feedback]');
  if (asks) import('../components/turn/feedback.js').then((feedback) => feedback.watchFeedback());
}

/** @param {Element | null} element */
function focusOn(element) {
  if (!(element instanceof HTMLElement)) return;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus();
}

/** @param {Blob} file @param {string} name */
function save(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** The whole page goes, not the frame alone; what can't be erased in a second must not hold anybody here. @param {string} site */
function leave(site) {
  document.body.replaceChildren();
  const erased = fetch('/exit', { method: 'POST', keepalive: true }).catch(() => {});
  Promise.race([erased, new Promise((late) => setTimeout(late, 1000))]).then(() => window.top?.location.replace(site));
}

/** @param {HTMLFormElement} form @param {URLSearchParams} body */
async function keep(form, body) {
  const asked = body.get('keep') === 'true';
  const kept = await fetch(form.action, { method: 'POST', body }).then((answer) => answer.ok ? answer.text() : 'not', () => 'not') === 'kept';
  form.querySelectorAll('button').forEach((button) => { button.hidden = (button.value === 'true') === kept; });
  document.querySelectorAll('[data-keep-said]').forEach((said) => {
    const line = /** @type {HTMLElement} */ (said);
    line.hidden = line.dataset.keepSaid !== (kept ? 'kept' : asked ? 'not' : 'stopped');
    if (!line.hidden) line.focus();
  });
}

/** The page around is told that there is a reply, and what was in it only where the operator lets that site know. */
new MutationObserver(() => {
  const turn = [...document.querySelectorAll('.wp-turn[id]')].at(-1);
  const number = Number(turn?.id.slice(1) ?? (document.querySelector('[data-first], [data-erased]') ? 0 : told));
  if (turn && number > told) {
    const level = /wp-card--([a-z-]+)/.exec(turn.querySelector('.wp-card')?.className ?? '')?.[1];
    const kind = /** @type {HTMLElement | null} */ (turn.querySelector('[data-way]'))?.dataset.way;
    port?.postMessage({ is: 'reply' });
    if (level && tells.includes('redflag')) port?.postMessage({ is: 'redflag', detail: { level } });
    if (kind && tells.includes('handoff')) port?.postMessage({ is: 'handoff', detail: { kind } });
  }
  told = number;
  if (!asks) prepareFeedback();
}).observe(document.body, { childList: true, subtree: true });
