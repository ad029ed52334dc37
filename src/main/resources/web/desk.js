// @ts-check
// The desk: each form is sent without loading the page again, and the keys go to the panel that is next in a call.
import { tick, watchIdle } from './desk/clock.js';
import { watchFind } from './desk/find.js';
import { watchKeys } from './desk/keys.js';
import { copied, copyNote, noteIsDirty } from './desk/note.js';

const FRAGMENT = 'text/vnd.waypost.fragment+html';
document.documentElement.classList.add('wp-js');
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

const screen = () => /** @type {HTMLElement} */ (document.getElementById('desk'));
let sending = false;

/** Puts the keys into a panel. */
export function go(name) {
  const panel = screen().querySelector(`[data-panel="${name}"]`) ?? screen().querySelector('[data-panel="ask"]');
  if (name === 'read') showPart(Math.max(shownPart(), 0));
  const places = panel ? [...panel.querySelectorAll('[data-land]')] : [];
  const place = places.find((one) => one.getClientRects().length > 0) ?? panel?.querySelector('[data-land-else]');
  /** @type {HTMLElement | undefined} */ (place)?.focus();
}

const parts = () => [...screen().querySelectorAll('[data-part]')];
const shownPart = () => parts().findIndex((part) => part.hasAttribute('data-shown'));

/** Shows one part of the script, and says whether there is one of that number. */
export function showPart(number) {
  if (number < 0 || number >= parts().length) return false;
  parts().forEach((part, index) => part.toggleAttribute('data-shown', index === number));
  return true;
}

export function nextPart(step = 1) {
  if (showPart(shownPart() + step)) go('read');
}

function showPage(panel, page) {
  panel.querySelectorAll('[data-page]').forEach((option) => {
    const own = Number(option.dataset.page);
    option.hidden = own !== 0 && own !== page;
  });
  panel.dataset.shown = String(page);
}

/** Draws the screen anew. */
function draw(text, quiet) {
  const next = new DOMParser().parseFromString(text, 'text/html').getElementById('desk');
  if (!next) { location.reload(); return; }
  screen().replaceWith(next);
  ready();
  if (!quiet) go(next.dataset.focus ?? 'ask');
}

function ready() {
  showPart(0);
  screen().querySelectorAll('[data-panel="ask"]').forEach((panel) => showPage(panel, 1));
  dispatchEvent(new CustomEvent('desk:drawn'));
}

async function post(form, submitter, more = {}) {
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form, submitter)));
  const { to = form.getAttribute('action'), ...fields } = more;
  Object.entries(fields).forEach(([name, value]) => body.set(name, value));
  const answer = await fetch(to, { method: 'POST', body, headers: { Accept: FRAGMENT } });
  if (answer.status === 401) { location.href = '/desk/sign-in?again'; throw new Error('signed out'); }
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

/** Sends a form; what was typed into the note goes first, so that no tab loses it. */
export async function send(form, submitter, more = {}, quiet = false) {
  if (sending) return;
  sending = true;
  screen().setAttribute('aria-busy', 'true');
  try {
    const note = screen().querySelector('[data-note]');
    if (note && note !== form && noteIsDirty()) await post(note, null);
    draw(await post(form, submitter, more), quiet);
  } catch {
    say('Not sent. Try again; the words are still there.');
    screen().removeAttribute('aria-busy');
  } finally {
    sending = false;
  }
}

function say(text) {
  const status = /** @type {HTMLElement} */ (document.getElementById('status'));
  status.textContent = text;
  setTimeout(() => { status.textContent = ''; }, 3000);
}

/** What a command of the find box, or a key, does. */
export async function act(what, value = '') {
  const press = (selector) => /** @type {HTMLElement | null} */ (screen().querySelector(selector))?.click();
  switch (what) {
    case 'call': press(screen().querySelector(`[data-tab="${value}"]`) ? `[data-tab="${value}"]` : '.wp-desk-tab--new'); break;
    case 'new': press('.wp-desk-tab--new'); break;
    case 'hold': case 'resume': press('.wp-desk-tab[aria-current]'); break;
    case 'code': press('[data-code]'); break;
    case 'print': press('[data-print]'); break;
    case 'email': press('[data-email]'); break;
    case 'next': if (screen().querySelector('[data-next-button]')) press('[data-next-button]'); else go('next'); break;
    case 'leave': document.querySelector('[data-leaves]')?.requestSubmit(); break;
    case 'help': open('keys'); break;
    case 'words': document.activeElement?.id === 'words' && screen().querySelector('[data-readings]')
      ? screen().querySelector('[data-readings] button')?.focus() : go('words'); break;
    case 'read': document.activeElement?.closest('[data-panel]')?.dataset.panel === 'read' ? nextPart() : go('read'); break;
    case 'choice': await send(sender(), null, { choice: value, text: '' }); break;
    case 'text': await send(sender(), null, { text: value, choice: '' }); break;
    case 'take-over': await send(document.querySelector('[data-find]'), null, { to: '/desk/take-over', code: value, q: '' }); break;
    default: go(what);
  }
}

const sender = () => /** @type {HTMLFormElement} */ (screen().querySelector('[data-panel="words"] form'));

function open(id) {
  /** @type {HTMLDialogElement} */ (document.getElementById(id)).showModal();
  document.querySelector(`#${id} [tabindex="-1"], #${id} input`)?.focus();
}

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.matches('[data-leaves]:not([data-sure])') && Number(screen().dataset.open) > 0) {
    event.preventDefault(); // Leaving ends calls: it takes a second press.
    form.dataset.sure = '';
    const button = /** @type {HTMLElement} */ (form.querySelector('button'));
    button.textContent = `Sign out and end ${screen().dataset.open === '1' ? '1 call' : `${screen().dataset.open} calls`}`;
    button.focus();
    return;
  }
  if (!screen().contains(form)) return;
  event.preventDefault();
  const button = /** @type {HTMLElement | null} */ (event.submitter);
  if (button?.matches('[data-copy]')) copyNote().then((done) => done ? send(form, button) : say('The note could not be copied. It is selected: press Ctrl+C.'));
  else if (button?.matches('[data-copy-first]')) copyNote().then((done) => done ? copied(form, post).then(() => send(form, button)) : say('The note could not be copied.'));
  else send(form, button);
});

document.addEventListener('click', (event) => {
  const target = /** @type {HTMLElement} */ (event.target).closest('button');
  if (!target) return;
  if (target.dataset.open) open(target.dataset.open);
  else if (target.hasAttribute('data-close')) target.closest('dialog')?.close();
  else if (target.hasAttribute('data-type')) go('words');
  else if (target.hasAttribute('data-part-next')) nextPart();
  else if (target.hasAttribute('data-part-back')) nextPart(-1);
  else if (target.hasAttribute('data-turn-page')) {
    const panel = target.closest('[data-panel]');
    const last = Math.max(...[...panel.querySelectorAll('[data-page]')].map((option) => Number(option.dataset.page)));
    showPage(panel, Number(panel.dataset.shown) % last + 1);
    go('ask');
  }
});

// Enter sends; Shift+Enter is a new line; Enter that ends an input method's word is neither.
document.addEventListener('keydown', (event) => {
  const box = /** @type {HTMLElement} */ (event.target);
  if (event.key === 'Enter' && box.matches?.('[data-enter]') && !event.shiftKey && !event.ctrlKey && !event.isComposing) {
    event.preventDefault();
    box.closest('form').requestSubmit();
  }
});

watchKeys(act);
watchFind(act);
watchIdle(() => screen().dataset.busy === 'true', () => fetch('/desk/here', {
  method: 'POST', headers: { Accept: FRAGMENT }, body: new URLSearchParams(/** @type {any} */ (new FormData(document.querySelector('[data-leaves]')))),
}));
tick();
ready();
go(screen().dataset.focus ?? 'ask');
