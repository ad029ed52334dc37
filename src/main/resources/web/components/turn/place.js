// @ts-check
import { dock, field } from '../box/box.js';

/** The newest turns are put in, what has changed is replaced; the box keeps what is being typed. @param {Document} page */
export function merge(page) {
  const turns = document.querySelector('[data-turns]');
  if (!turns) return renew(page, '');
  page.querySelectorAll('[data-turns] > li').forEach((item) => {
    const old = document.getElementById(item.id);
    if (old) old.replaceWith(item);
    else turns.append(item);
  });
  fit(page);
}

/** What stands below the turns. @param {Document} page */
export function fit(page) {
  for (const part of ['[data-box-error]', '.wp-steps', '#aside']) {
    const fresh = page.querySelector(part);
    if (fresh) document.querySelector(part)?.replaceWith(fresh);
  }
  const form = field()?.form;
  page.querySelectorAll('[data-text] input[type=hidden]').forEach((fresh) => {
    const { name, value } = /** @type {HTMLInputElement} */ (fresh);
    const input = form?.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  });
  field()?.removeAttribute('aria-invalid');
}

/** All of it anew. @param {Document} page @param {string} draft for the box, unless it comes filled */
export function renew(page, draft) {
  document.querySelector('.wp-columns')?.replaceChildren(...(page.querySelector('.wp-columns') ?? page.body).children);
  const box = field();
  if (box && !box.value) box.value = draft;
  dock();
}

/** Their words, at once. @param {string} said */
export function pend(said) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector('template[data-pending]'));
  const item = template?.content.firstElementChild?.cloneNode(true);
  const turns = document.querySelector('[data-turns]');
  if (!said || !turns || !(item instanceof Element)) return;
  const p = item.querySelector('p');
  if (p) p.textContent = said;
  turns.append(item);
  item.scrollIntoView({ block: 'nearest' });
}

/** One message more of the reply that is under way. @param {Document} page */
export function add(page) {
  const waiting = pending();
  const reply = page.querySelector('.wp-reply');
  if (!waiting || !reply) return;
  const begun = waiting.querySelector('.wp-reply');
  if (begun) begun.append(...reply.children);
  else waiting.append(reply);
}

export function pending() {
  return document.querySelector('[data-turn-pending]');
}

/** Whether the person has scrolled away from where the reply comes. */
export function isAway() {
  const box = pending()?.getBoundingClientRect();
  return box !== undefined && (box.top > innerHeight || box.bottom < 0);
}
