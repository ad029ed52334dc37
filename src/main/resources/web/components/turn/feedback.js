// @ts-check

export function watchFeedback() {
  document.addEventListener('submit', (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (!form.matches('[data-feedback]')) return;
    event.preventDefault();
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form, event.submitter)));
    fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(() => thank(form), () => form.submit());
  });
}

/** @param {HTMLFormElement} form */
function thank(form) {
  const thanks = /** @type {HTMLElement | null | undefined} */ (form.parentElement?.querySelector('[data-thanks]'));
  form.hidden = true;
  if (!thanks) return;
  thanks.hidden = false;
  thanks.focus({ preventScroll: true });
}
