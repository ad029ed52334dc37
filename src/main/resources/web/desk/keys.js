// @ts-check
// Keys: each can be changed or turned off, and is kept in this browser only.

const STORE = 'waypost-desk-keys';
const DEFAULTS = {
  words: 'F2', check: 'F4', ask: '', read: 'F8', note: 'F9', next: 'Ctrl+Enter', find: 'Ctrl+K',
  call1: 'Alt+1', call2: 'Alt+2', call3: 'Alt+3', call4: 'Alt+4', help: '?', digits: 'on',
};
const FIELD = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
let keys = { ...DEFAULTS, ...kept() };
let changing = '';

function kept() {
  try { return JSON.parse(localStorage.getItem(STORE) ?? '{}'); } catch { return {}; }
}

function keep() {
  try { localStorage.setItem(STORE, JSON.stringify(keys)); } catch { /* Then they last as long as this page. */ }
  show();
}

/** Such as "Ctrl+K"; by the digit's own key, since Alt makes another sign of it on some keyboards. */
function name(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  const key = digit && (event.altKey || event.ctrlKey) ? digit[1] : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return (event.ctrlKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey && event.key.length > 1 ? 'Shift+' : '') + key;
}

function show() {
  document.querySelectorAll('[data-shows]').forEach((hint) => {
    const key = keys[hint.dataset.shows];
    hint.textContent = key;
    hint.hidden = !key;
  });
  document.querySelectorAll('[data-key-for]').forEach((row) => {
    const what = row.dataset.keyFor;
    row.querySelectorAll('td').forEach((cell) => cell.remove());
    const cell = row.insertCell();
    if (changing === what) cell.textContent = 'Press the new key';
    else if (what === 'digits') cell.textContent = keys[what] === 'on' ? 'On' : 'Off';
    else cell.append(keys[what] ? Object.assign(document.createElement('kbd'), { textContent: keys[what] }) : 'Off');
    const label = row.querySelector('th').textContent;
    const actions = row.insertCell();
    if (what !== 'digits') actions.append(button('Change', label, () => { changing = what; show(); focusOn(what); }), ' ');
    const off = what === 'digits' ? keys[what] === 'on' : Boolean(keys[what]);
    actions.append(button(off ? 'Turn off' : 'Turn on', label, () => {
      keys[what] = off ? '' : DEFAULTS[what] || keys[what];
      keep();
      focusOn(what);
    }));
  });
}

function button(text, label, does) {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'wp-button wp-button--small', textContent: text });
  made.setAttribute('aria-label', `${text}: ${label}`);
  made.addEventListener('click', does);
  return made;
}

const focusOn = (what) => document.querySelector(`[data-key-for="${what}"] button`)?.focus();

function take(event) {
  event.preventDefault();
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return;
  const what = changing;
  changing = '';
  if (event.key !== 'Escape') {
    const key = name(event);
    Object.keys(keys).filter((other) => keys[other] === key).forEach((other) => { keys[other] = ''; });
    keys[what] = key;
  }
  keep();
  focusOn(what);
}

/** A digit presses the button with that number in the panel that has the focus; in a field it is a digit. */
function press(event) {
  const panel = document.activeElement?.closest('[data-digits]');
  if (!panel || keys.digits !== 'on' || event.ctrlKey || event.altKey || document.activeElement.matches(FIELD)) return false;
  const option = [...panel.querySelectorAll(`[data-key="${event.key}"]`)].find((one) => one.getClientRects().length > 0);
  option?.click();
  return Boolean(option);
}

export function watchKeys(act) {
  document.addEventListener('keydown', (event) => {
    if (changing) { take(event); return; }
    if (event.isComposing || event.repeat || document.querySelector('dialog[open]')) return;
    if (/^\d$/.test(event.key) && press(event)) { event.preventDefault(); return; }
    const key = name(event);
    const what = Object.keys(keys).find((one) => one !== 'digits' && keys[one] === key);
    const bare = key.length === 1;
    if (!what || bare && document.activeElement?.matches(FIELD)) return;
    event.preventDefault();
    const call = /^call(\d)$/.exec(what);
    if (call) act('call', call[1]);
    else if (what === 'find') document.querySelector('[data-open="find"]')?.click();
    else act(what);
  });
  document.querySelector('[data-keys-reset]')?.addEventListener('click', () => { keys = { ...DEFAULTS }; keep(); });
  addEventListener('desk:drawn', show);
  show();
}
