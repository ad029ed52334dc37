// @ts-check
const WITHIN = 5000;
const WAIT = 1000;
/** @type {number[]} */
let pressed = [];

export function watchExit() {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-exit]'));
  if (!form) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave(form.dataset.exit ?? '/');
  });
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    const now = Date.now();
    pressed = event.key === 'Shift' ? [...pressed.filter((then) => now - then < WITHIN), now] : [];
    if (pressed.length === 3) leave(form.dataset.exit ?? '/');
  });
}

/** The page goes blank first; what can't be erased in a second must not hold anybody here. @param {string} site */
function leave(site) {
  document.body.replaceChildren();
  document.title = '\u00a0';
  history.replaceState(null, '');
  const erased = fetch('/exit', { method: 'POST', redirect: 'manual', keepalive: true }).catch(() => {});
  Promise.race([erased, new Promise((late) => setTimeout(late, WAIT))]).then(() => location.replace(site));
}
