// Signing in, where the server knows people by a provider. That happens in a tab of its own, so that nothing that was
// chosen here is lost; the browser sends along by itself what it got there.

import { language, t } from '../base/texts.js';
import { at, h, id, show } from '../base/dom.js';
import { atRoot } from '../base/root.js';

/** Where the tab that somebody signed in says so. */
const WORD = 'ita-signed-in';

let asking = null;

const way = (to) => `${atRoot('signin')}?to=${encodeURIComponent(to)}`;

/** Says to other pages of this server that somebody signed in. */
export function tellSignedIn() {
  new BroadcastChannel(WORD).postMessage(true);
}

/** Shows who is signed in and the way out, or the way in; nothing where nobody signs in. */
export async function showPerson() {
  if (document.documentElement.dataset.signin !== 'true') {
    return;
  }
  const answer = await fetch(atRoot('signin/person'));
  const { name } = answer.ok ? await answer.json() : { name: null };
  const parts =
    name === null
      ? [h('a', { href: way(`/?lang=${language()}`) }, t('signin.title'))]
      : [
          h('span', { class: 'who-name', title: name }, h('span', { class: 'unseen' }, t('signin.who')), ' ', name),
          h('a', { href: atRoot('signout') }, t('signin.out')),
        ];
  show(at('who'), parts);
  at('who').hidden = false;
}

/** Asks the reader to sign in; false where he would rather not. Several requests ask once. */
export function askSignIn() {
  asking ??= dialog().finally(() => {
    asking = null;
    showPerson();
  });
  return asking;
}

function dialog() {
  const title = id('signin-title');
  const told = new BroadcastChannel(WORD);
  return new Promise((resolve) => {
    let done = false;
    const goOn = () => {
      done = true;
      box.close();
    };
    const box = h(
      'dialog',
      {
        class: 'dialog',
        'aria-labelledby': title,
        onclose: () => {
          told.close();
          box.remove();
          resolve(done);
        },
      },
      h('h2', { id: title }, t('signin.title')),
      h('p', {}, t('signin.help')),
      h('p', {}, h('a', { href: way('/signed-in'), target: '_blank', rel: 'noopener' }, t('signin.open'))),
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', class: 'primary', onclick: goOn }, t('signin.done')),
        h('button', { type: 'button', onclick: () => box.close() }, t('cancel')),
      ),
    );
    told.onmessage = goOn;
    document.body.append(box);
    box.showModal();
  });
}
