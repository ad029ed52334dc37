// @ts-check
// Comes before the page's own scripts. What the frame holds stays in here: no cookie, no storage, no address, no other tab.
const HELD = 'Waypost-Frame';
const GO = 'Waypost-Frame-Go';
const send = window.fetch.bind(window);
let held = '';
/** Where in the page the last answer begins, such as "#latest". */
export let hash = '';

/** @param {any} address @param {RequestInit} [options] @returns {Promise<Response>} */
window.fetch = async (address, options = {}) => {
  const response = await send(address, { ...options, headers: { .../** @type {any} */ (options.headers), [HELD]: held } });
  held = response.headers.get(HELD) ?? held;
  const go = response.headers.get(GO);
  hash = new URL(address, location.origin).hash;
  return go?.startsWith('/') ? fetch(go, { signal: options.signal }) : response;
};
history.replaceState = () => {};
HTMLFormElement.prototype.submit = () => {};
Reflect.deleteProperty(window, 'BroadcastChannel');
Object.defineProperty(navigator, 'cookieEnabled', { value: true });
