// @ts-check
// The note: copied whole, with the call handler's own words below it.

const own = () => /** @type {HTMLTextAreaElement | null} */ (document.getElementById('note-words'));

export const noteIsDirty = () => own() !== null && own().value !== own().defaultValue;

function whole() {
  const text = document.querySelector('[data-note-text]')?.textContent ?? '';
  const words = own()?.value.trim() ?? '';
  return words ? `${text}\n\n${words}` : text;
}

/** Copies it; where the browser won't, it is selected instead. */
export async function copyNote() {
  try {
    await navigator.clipboard.writeText(whole());
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = whole();
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    if (!done) getSelection()?.selectAllChildren(document.querySelector('[data-note-text]'));
    return done;
  }
}

/** Tells that it was, before the call ends. */
export function copied(form, post) {
  const note = document.querySelector('[data-note]');
  return note ? post(note, null, { copied: 'true' }) : Promise.resolve(form);
}
