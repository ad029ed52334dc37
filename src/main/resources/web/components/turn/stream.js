// @ts-check

/**
 * Takes what the server sends, each piece a rendered page, as it comes. Fails when the line breaks before the last one.
 * @param {Response} response
 * @param {(name: string, page: Document) => void} take
 */
export async function pieces(response, take) {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let last = ''; last !== 'done';) {
    const { value, done } = await reader.read();
    if (done) throw new Error('the line broke');
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      last = field(event, 'event');
      if (last) take(last, page(field(event, 'data')));
    }
  }
}

/** @param {string} html */
export function page(html) {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** @param {string} event @param {string} name */
function field(event, name) {
  return event.split('\n').filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1)).join('\n');
}
