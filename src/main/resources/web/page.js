// @ts-check
// The page works without this file: it sends without loading again, counts, announces, and leaves in a hurry.
import { watchBox } from './components/box/box.js';
import { watchExit } from './components/exit/exit.js';
import { watchLetter } from './components/letter/letter.js';
import { watchFeedback } from './components/turn/feedback.js';
import { watchTurns } from './components/turn/turn.js';

document.documentElement.classList.add('wp-js');
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  document.body.hidden = true; // What the browser kept may be erased by now.
  location.reload();
});
watchBox();
watchExit();
watchLetter();
watchFeedback();
watchTurns();
