// The way out for a window of the pane and for who wants another account: by a press, since an address alone must not
// sign anybody out.

import { at } from '../base/dom.js';
import { signOut } from '../api/signin.js';

at('out').addEventListener('click', () => {
  at('broken').hidden = true;
  signOut().catch((thrown) => {
    console.error(thrown);
    at('broken').hidden = false;
  });
});
