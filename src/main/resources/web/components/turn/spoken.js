// @ts-check
import { words } from '../status/status.js';

const READ_WHOLE = 700;
const BLOCKS = 'p, li, dt, dd, h4, div';

/** The newest reply as it is read out: whole when short, else its first message; then its question, with the choices counted. */
export function spoken() {
  const reply = document.querySelector('#latest')?.parentElement;
  const messages = [...(reply?.children ?? [])].filter((part) => !part.matches('h3, form, [hidden], .wp-question')).map(plain);
  const all = messages.filter(Boolean).join(' ');
  const said = all.length > READ_WHOLE ? `${messages[0]} There is more in the conversation.` : all;
  return [said, ...[...(reply?.querySelectorAll('fieldset') ?? [])].map(asked)].filter(Boolean).join(' ');
}

/** @param {Element} fieldset */
function asked(fieldset) {
  const question = `Question: ${words(fieldset.querySelector('legend'))}`;
  const choices = [...fieldset.querySelectorAll('button[name], label')].map(words);
  if (choices.length === 0) return `${question} Type your answer in the box.`;
  return `${question} ${choices.length} choices before the box: ${choices.join(', ')}.`;
}

/** Its words, each block a sentence; what is folded away or to be pressed isn't read. @param {Element} part */
function plain(part) {
  const copy = /** @type {Element} */ (part.cloneNode(true));
  copy.querySelectorAll('details, form').forEach((aside) => aside.remove());
  copy.querySelectorAll(BLOCKS).forEach((block) => {
    if (!block.querySelector(BLOCKS) && words(block)) block.append(/[.?!:]$/.test(words(block)) ? ' ' : '. ');
  });
  return words(copy);
}
