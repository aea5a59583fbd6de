// The end of a sign-in in the window that the pane opened: hands over what the pane is known by from now on.

import { at } from '../base/dom.js';
import { atRoot } from '../base/root.js';
import { tellPane } from '../excel/calls.js';

async function handOver() {
  const answer = await fetch(atRoot('signin/token'), { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`no token: ${answer.status}`);
  }
  await tellPane(await answer.text());
}

handOver().catch((thrown) => {
  console.error(thrown);
  at('back').hidden = true;
  at('broken').hidden = false;
});
