// @ts-check
const KEPT = 1000;
let timer = 0;

/** Says it through the page's one live region. @param {string} text */
export function announce(text) {
  const status = document.getElementById('status');
  if (!status) return;
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => { status.textContent = ''; }, KEPT);
}

/** @param {Element | null} element */
export function words(element) {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
