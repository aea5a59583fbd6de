// The token that servers demand. It comes in the address, behind #token=, or is asked for once; it is kept for this
// tab and forgotten with it.

import { t } from '../base/texts.js';
import { h, id } from '../base/dom.js';

const KEY = 'ita.token';
/** Up to the token, in an address that was printed for people to open. */
const GIVEN = /^.*#token=/;

let asking = null;
let kept = null;

/** The token; null where there is none. What the page itself remembers is the newest. */
export function token() {
  try {
    return kept ?? sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function forgetToken() {
  kept = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Then it was never kept there.
  }
}

/** Asks for the token; false where the reader would rather not. Several requests ask once. */
export function askToken(wasWrong) {
  asking ??= dialog(wasWrong).finally(() => {
    asking = null;
  });
  return asking;
}

function dialog(wasWrong) {
  const field = id('token');
  const title = id('token-title');
  const input = h('input', {
    id: field,
    type: 'password',
    autocomplete: 'off',
    required: true,
    spellcheck: 'false',
    'aria-describedby': `${field}-help`,
  });
  return new Promise((resolve) => {
    const box = h(
      'dialog',
      {
        class: 'dialog',
        'aria-labelledby': title,
        onclose: () => {
          box.remove();
          resolve(token() !== null);
        },
      },
      h(
        'form',
        {
          onsubmit: (event) => {
            event.preventDefault();
            keep(input.value.trim().replace(GIVEN, ''));
            box.close();
          },
        },
        h('h2', { id: title }, t('token.title')),
        wasWrong ? h('p', { class: 'fault', role: 'alert' }, t('token.wrong')) : null,
        h('p', { id: `${field}-help` }, t('token.help')),
        h('label', { for: field }, t('token.label')),
        input,
        h(
          'p',
          { class: 'actions' },
          h('button', { type: 'submit', class: 'primary' }, t('token.use')),
          h('button', { type: 'button', onclick: () => box.close() }, t('cancel')),
        ),
      ),
    );
    document.body.append(box);
    box.showModal();
  });
}

function keep(value) {
  kept = value === '' ? null : value;
  try {
    if (kept !== null) {
      sessionStorage.setItem(KEY, kept);
    }
  } catch {
    // Then the page itself remembers it.
  }
}

/** Keeps a token that came in the address, and takes it out of there, where others could see it. */
function take() {
  if (GIVEN.test(location.hash)) {
    keep(location.hash.replace(GIVEN, ''));
    history.replaceState(null, '', location.pathname + location.search);
  }
}

take();
window.addEventListener('hashchange', take);
