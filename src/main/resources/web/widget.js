// @ts-check
// Put on another site's page: a button, and our page in a frame behind it. Until it is pressed nothing else is loaded or kept.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script || customElements.get('waypost-chat')) return;
  const { origin } = new URL(script.src);
  const narrow = matchMedia('(max-width: 640px), (max-height: 480px)');
  const CSS = `:host{all:initial}
*{box-sizing:border-box;font:600 16px/1.4 var(--waypost-font,system-ui,sans-serif)}
button,a{min-height:44px;padding:10px 16px;border:2px solid transparent;background:none;color:inherit;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid #1f2a30;box-shadow:0 0 0 3px #ffeb3b inset}
.launch{position:fixed;z-index:9999;bottom:var(--waypost-offset,16px);max-width:calc(100vw - 32px);border-color:#fff;border-radius:var(--waypost-radius,24px);background:var(--accent);color:var(--ink);box-shadow:0 2px 12px #0006}
.inline .launch{position:static;box-shadow:none}
.panel{margin:0;padding:0;border:1px solid #6b7c86;background:#f4f6f7;color:#1f2a30;overflow:hidden;flex-direction:column;inset:auto;bottom:var(--waypost-offset,16px);width:min(400px,calc(100vw - 32px));height:min(640px,calc(100vh - 32px));max-width:none;max-height:none;border-radius:min(var(--waypost-radius,8px),16px);box-shadow:0 2px 12px #0006}
.right{right:var(--waypost-offset,16px)}
.left{left:var(--waypost-offset,16px)}
.panel:is(:popover-open,:modal),.inline .panel[open]{display:flex}
.panel:modal{inset:0;width:100%;height:var(--tall,100dvh);border:0;border-radius:0}
.inline .panel[open]{position:static;width:100%;height:max(560px,70vh);box-shadow:none}
.bar{display:flex;align-items:center;background:var(--accent);color:var(--ink)}
.bar b{flex:1;padding:8px 16px}
.wait{padding:16px}
.ready .wait{display:none}
iframe{flex:1;width:100%;border:0}
@media print{.launch,.panel{display:none!important}}`;

  /** @param {string} tag @param {object} [with_] @param {(Node | string)[]} inside @returns {any} */
  const make = (tag, with_, ...inside) => {
    const made = Object.assign(document.createElement(tag), with_);
    made.append(...inside);
    return made;
  };
  const launch = make('button', { type: 'button', className: 'launch' });
  const title = make('b');
  const close = make('button', { type: 'button', textContent: 'Close' });
  const away = make('a', { href: origin, target: '_blank', rel: 'noopener', textContent: 'Open it in a new tab' });
  const frame = make('iframe', { allow: 'clipboard-write' });
  const panel = make('dialog', { className: 'panel', popover: 'manual' }, make('div', { className: 'bar' }, title, close), make('p', { className: 'wait' }, 'Opening. If nothing comes: ', away));
  const box = make('div', {}, launch, panel);
  const home = make('waypost-widget');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  const root = home.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(box);

  /** @type {Element} */
  let source = script;
  /** @type {MessagePort | null} */
  let port = null;
  /** @type {object[]} */
  let asked = [];
  let open = false;
  let failed = false;
  let timer = 0;

  /** @param {string} name @param {RegExp} allowed */
  const set = (name, allowed, otherwise = '') => {
    const value = source.getAttribute(`data-${name}`) ?? source.getAttribute(name) ?? '';
    return allowed.test(value) ? value : otherwise;
  };
  /** @param {string} name @param {object} [detail] */
  const tell = (name, detail = {}) => home.dispatchEvent(new CustomEvent(`waypost:${name}`, { detail, bubbles: true, composed: true }));
  /** @param {object} what */
  const ask = (what) => { load(); port ? port.postMessage(what) : asked.push(what); };
  const light = (/** @type {string} */ colour) => [.2126, .7152, .0722].reduce((sum, share, i) => {
    const part = parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return sum + share * (part <= .04 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
  }, 0);

  /** The host's wishes, each let through only as what it should be. @param {Element} from */
  const use = (from) => {
    source = from;
    const accent = set('accent', /^#[0-9a-f]{6}$/i, '#1b4f5c');
    const inline = set('mode', /^inline$/);
    const side = set('position', /^left$/, 'right');
    title.textContent = launch.textContent = set('label', /\S/, 'Ask Waypost').slice(0, 60);
    panel.ariaLabel = frame.title = title.textContent;
    launch.className = `launch ${side}`;
    panel.className = `panel ${side}`;
    box.className = inline;
    for (const name of ['offset', 'radius']) {
      const size = set(name, /^\d{1,3}$/);
      if (size) box.style.setProperty(`--waypost-${name}`, `${size}px`);
    }
    box.style.setProperty('--accent', accent);
    box.style.setProperty('--ink', light(accent) > .18 ? '#000' : '#fff');
    place();
  };
  const place = () => {
    const where = box.className && source.shadowRoot || document.documentElement;
    if (home.parentNode !== where) where.append(home);
  };

  const load = () => {
    if (frame.src) return;
    const wanted = new URLSearchParams({ host: location.origin, accent: set('accent', /^#[0-9a-f]{6}$/i).slice(1), keep: set('keep', /^never$/) });
    frame.src = `${origin}/widget/frame?${wanted}`;
    panel.append(frame);
  };
  const refused = () => {
    if (failed) return;
    failed = true;
    console.warn(`Waypost can't be shown on ${location.origin}. Its operator must list that origin in waypost.widget.hosts, and this page's CSP must allow frame-src ${origin}.`);
    tell('error', { kind: 'refused' });
  };
  document.addEventListener('securitypolicyviolation', (event) => event.blockedURI.startsWith(origin) && wait(0));
  const wait = (ms = 5000) => {
    clearTimeout(timer);
    if (!port) timer = setTimeout(refused, ms);
  };
  frame.addEventListener('load', () => {
    const line = new MessageChannel();
    port = null;
    panel.classList.remove('ready');
    wait();
    line.port1.onmessage = ({ data }) => hear(data, line.port1);
    frame.contentWindow.postMessage('waypost', origin, [line.port2]);
  });
  /** @param {{ is: string, detail?: object }} said @param {MessagePort} from */
  const hear = ({ is, detail }, from) => {
    if (is === 'close') hide();
    if (is === 'handoff' || is === 'redflag') tell(is, detail);
    if (is === 'reply' && !open) launch.textContent = `${title.textContent} (new reply)`;
    if (is !== 'ready') return;
    port = from;
    clearTimeout(timer);
    panel.classList.add('ready');
    tell('ready');
    asked.splice(0).forEach(ask);
    if (root.activeElement === close) enter();
  };

  const raise = () => box.className ? panel.show() : narrow.matches ? panel.showModal() : panel.showPopover();
  const lower = () => panel.matches(':popover-open') ? panel.hidePopover() : panel.close();
  const enter = () => {
    frame.focus();
    ask({ focus: true });
  };
  const show = () => {
    if (open) return;
    open = true;
    raise();
    launch.hidden = true;
    launch.textContent = title.textContent;
    close.focus();
    ask({ open: set('topic', /^[a-z-]+$/) });
    if (port) enter();
    tell('open');
  };
  const hide = () => {
    if (!open) return;
    open = false;
    lower();
    launch.hidden = false;
    launch.focus();
    tell('close');
  };
  launch.ariaHasPopup = 'dialog';
  launch.onclick = show;
  close.onclick = hide;
  panel.oncancel = (/** @type {Event} */ event) => { event.preventDefault(); hide(); };
  panel.onkeydown = (/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') { event.preventDefault(); hide(); } };
  narrow.onchange = () => { if (open) { lower(); raise(); } };
  visualViewport?.addEventListener('resize', () => box.style.setProperty('--tall', `${visualViewport?.height}px`));
  new MutationObserver(place).observe(document.documentElement, { childList: true });

  customElements.define('waypost-chat', class extends HTMLElement {
    connectedCallback() {
      this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      use(this);
    }
  });
  Object.assign(window, { Waypost: {
    open: show,
    close: hide,
    ask: (/** @type {string} */ text) => { show(); ask({ ask: `${text}` }); },
    erase: () => ask({ erase: true }),
    on: (/** @type {string} */ event, /** @type {EventListener} */ fn) => document.addEventListener(`waypost:${event}`, fn),
  } });
  const start = () => source === script && use(script);
  document.readyState === 'loading' ? addEventListener('DOMContentLoaded', start) : start();
})();
