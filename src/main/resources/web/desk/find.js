// @ts-check
// The find box: a combobox. What is typed goes in the body of a request, never in an address.

const WAIT = 150;
const box = () => /** @type {HTMLInputElement} */ (document.getElementById('q'));
const list = () => /** @type {HTMLElement} */ (document.getElementById('found'));
const options = () => [...list().children];
let asked = 0;

function choose(index) {
  options().forEach((option, at) => {
    option.id = `found-${at}`;
    option.setAttribute('aria-selected', String(at === index));
  });
  const chosen = options()[index];
  box().setAttribute('aria-expanded', String(options().length > 0));
  if (chosen) { box().setAttribute('aria-activedescendant', chosen.id); chosen.scrollIntoView({ block: 'nearest' }); }
  else box().removeAttribute('aria-activedescendant');
}

const chosen = () => options().findIndex((option) => option.getAttribute('aria-selected') === 'true');

function commands(query) {
  const all = /** @type {HTMLTemplateElement} */ (document.querySelector('[data-commands]')).content;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...all.children].filter((option) => words.every((word) => option.textContent.toLowerCase().includes(word)))
    .map((option) => option.cloneNode(true));
}

async function look() {
  const query = box().value.trim();
  const mine = ++asked;
  let found = [];
  if (query) {
    const form = /** @type {HTMLFormElement} */ (box().form);
    try {
      const answer = await fetch('/desk/find', { method: 'POST', body: new URLSearchParams(/** @type {any} */ (new FormData(form))),
        headers: { Accept: 'text/vnd.waypost.fragment+html' } });
      if (answer.ok) found = [...new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('li')];
    } catch { /* The commands are there all the same. */ }
  }
  if (mine !== asked) return;
  const first = commands(query).filter((option) => query && option.textContent.toLowerCase().startsWith(query.toLowerCase()));
  const rest = commands(query).filter((option) => !first.some((other) => other.isEqualNode(option)));
  list().replaceChildren(...first, ...found, ...rest);
  document.querySelector('[data-nothing]').hidden = options().length > 0;
  choose(0);
}

export function watchFind(act) {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('find'));
  let later;
  let pending = Promise.resolve();
  const now = () => { clearTimeout(later); later = undefined; pending = look(); return pending; };
  const take = (option) => {
    if (!option) return;
    dialog.close();
    box().value = '';
    act(option.dataset.do, option.dataset.value);
  };
  document.querySelector('[data-open="find"]')?.addEventListener('click', now);
  box().addEventListener('input', () => { clearTimeout(later); later = setTimeout(now, WAIT); });
  box().addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose((chosen() + (event.key === 'ArrowDown' ? 1 : count - 1)) % Math.max(count, 1));
    }
  });
  dialog.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    await (later === undefined ? pending : now());
    take(options()[chosen()]);
  });
  list().addEventListener('click', (event) => take(/** @type {HTMLElement} */ (event.target).closest('[role=option]')));
}
