// @ts-check
// Shows what a site's page is told.
for (const name of ['ready', 'open', 'close', 'error', 'handoff', 'redflag']) {
  document.addEventListener(`waypost:${name}`, (event) => {
    const said = document.querySelector('[data-demo-said]');
    if (said) said.textContent = `${event.type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail)}`;
  });
}
