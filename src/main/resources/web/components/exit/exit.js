// @ts-check
const WITHIN = 5000;
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

/** The page goes blank first, then everything is erased on the way out. @param {string} site */
function leave(site) {
  document.body.replaceChildren();
  document.title = '\u00a0';
  fetch('/exit', { method: 'POST', redirect: 'manual', keepalive: true }).catch(() => {}).finally(() => location.replace(site));
}
