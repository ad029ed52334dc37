// @ts-check
// Clocks that are seen and never said, and the end of a session that nobody uses.

const two = (number) => String(number).padStart(2, '0');

/** Counts on from what the server said. */
export function tick() {
  let drawn = performance.now();
  addEventListener('desk:drawn', () => { drawn = performance.now(); });
  setInterval(() => {
    const passed = Math.floor((performance.now() - drawn) / 1000);
    document.querySelectorAll('[data-clock]').forEach((clock) => {
      const seconds = Number(clock.dataset.seconds) + passed;
      clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    });
  }, 1000);
}

const WARNING = 120;
const AT_MOST_EVERY = 30;

/** Warns two minutes before, and leaves. A call keeps the session; so does a key. */
export function watchIdle(isBusy, stay) {
  const idle = Number(document.body.dataset.idle);
  const warning = /** @type {HTMLElement} */ (document.getElementById('idle'));
  let last = Date.now();
  const passed = () => (Date.now() - last) / 1000;
  addEventListener('desk:drawn', () => { last = Date.now(); warning.hidden = true; });
  const here = () => {
    if (passed() > AT_MOST_EVERY && !isBusy()) {
      last = Date.now();
      warning.hidden = true;
      stay().then((answer) => { if (answer.status === 401) location.href = '/desk/sign-in?timeout'; }).catch(() => {});
    }
  };
  addEventListener('keydown', here, true);
  addEventListener('pointerdown', here, true);
  setInterval(() => {
    if (isBusy()) { last = Date.now(); return; }
    if (passed() >= idle) location.href = '/desk/sign-in?timeout';
    else warning.hidden = passed() < idle - WARNING;
  }, 1000);
}
