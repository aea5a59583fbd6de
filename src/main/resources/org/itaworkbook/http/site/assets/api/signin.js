// Signing in, where the server knows people by a provider. That happens in a tab of its own, so that nothing that was
// chosen here is lost; the browser sends along by itself what it got there.

import { t } from '../base/texts.js';
import { h, id } from '../base/dom.js';

let asking = null;

/** Asks the reader to sign in; false where he would rather not. Several requests ask once. */
export function askSignIn() {
  asking ??= dialog().finally(() => {
    asking = null;
  });
  return asking;
}

function dialog() {
  const title = id('signin-title');
  return new Promise((resolve) => {
    let done = false;
    const box = h(
      'dialog',
      {
        class: 'dialog',
        'aria-labelledby': title,
        onclose: () => {
          box.remove();
          resolve(done);
        },
      },
      h('h2', { id: title }, t('signin.title')),
      h('p', {}, t('signin.help')),
      h('p', {}, h('a', { href: '/signin?to=%2F', target: '_blank', rel: 'noopener' }, t('signin.open'))),
      h(
        'p',
        { class: 'actions' },
        h(
          'button',
          {
            type: 'button',
            class: 'primary',
            onclick: () => {
              done = true;
              box.close();
            },
          },
          t('signin.done'),
        ),
        h('button', { type: 'button', onclick: () => box.close() }, t('cancel')),
      ),
    );
    document.body.append(box);
    box.showModal();
  });
}
