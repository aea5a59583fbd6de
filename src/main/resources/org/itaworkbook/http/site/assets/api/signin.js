// Signing in, where the server knows people by a provider. That happens in a tab of its own, so that nothing that was
// chosen here is lost; the browser sends along by itself what it got there. A pane inside Excel has no cookies: there it
// is a window that hands over a bearer, which is kept in this module and nowhere else, and is gone with the page.

import { language, t } from '../base/texts.js';
import { at, h, id, show } from '../base/dom.js';
import { asProblem } from '../base/problem.js';
import { atRoot } from '../base/root.js';

/** Where the tab that somebody signed in says so. */
const WORD = 'ita-signed-in';

let asking = null;
let hear = null;
let given = null;

/** What the pane is known by; null where a cookie tells, or nothing does. */
export const bearer = () => given?.token ?? null;

/**
 * Has people sign in by a window, not a tab.
 * opened: opens one at an address and promises what it says; null where the reader closed it
 */
export function signInByWindow(opened) {
  hear = opened;
}

const way = (to) => `${atRoot('signin')}?to=${encodeURIComponent(to)}`;

/** Says to other pages of this server that somebody signed in. */
export function tellSignedIn() {
  new BroadcastChannel(WORD).postMessage(true);
}

/** Signs out: here first, then at the provider, whose page follows. */
export async function signOut() {
  const answer = await fetch(atRoot('signout'), { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`not signed out: ${answer.status}`);
  }
  location.assign((await answer.json()).to);
}

/** Shows who is signed in and the way out, or the way in; nothing where nobody signs in. */
export async function showPerson() {
  if (hear) {
    showPersonOfPane();
    return;
  }
  if (document.documentElement.dataset.signin !== 'true') {
    return;
  }
  const answer = await fetch(atRoot('signin/person')).catch(() => null);
  if (!answer?.ok) {
    return;
  }
  const { name, runs } = await answer.json();
  const parts =
    name === null
      ? [h('a', { href: way(`/?lang=${language()}`) }, t('signin.title'))]
      : [
          whoNamed(name),
          runs && auditLink(),
          h('button', { type: 'button', class: 'link', onclick: leavePage }, t('signin.out')),
        ];
  show(at('who'), parts);
  at('who').hidden = false;
}

const auditLink = () => h('a', { href: `${atRoot('audit')}?lang=${language()}` }, t('audit.title'));

const whoNamed = (name) =>
  h('span', { class: 'who-name', title: name }, h('span', { class: 'unseen' }, t('signin.who')), ' ', name);

/** Where that cannot be done now, the page that it can be done from says so. */
const leavePage = () => signOut().catch(() => location.assign(atRoot('signout')));

function showPersonOfPane() {
  const leave = () => {
    given = null;
    showPersonOfPane();
    return hear(new URL(atRoot('signout'), location).href).catch(console.error);
  };
  show(at('who'), given && [whoNamed(given.name), h('button', { type: 'button', onclick: leave }, t('signin.out'))]);
  at('who').hidden = given === null;
}

/**
 * Asks the reader to sign in; false where he would rather not. Several requests ask once.
 * used: what the request was sent with that the server did not take; another may have come meanwhile
 */
export function askSignIn(used) {
  if (given && given.token !== used) {
    return Promise.resolve(true);
  }
  given = null;
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
    const fault = h('p', { class: 'fault', role: 'alert' });
    const open = async () => {
      try {
        const said = await hear(new URL(way('/pane/signed-in'), location).href);
        if (said !== null) {
          given = JSON.parse(said);
          goOn();
        }
      } catch (thrown) {
        show(fault, asProblem(thrown).detail);
      }
    };
    const first = hear ? { onclick: open, text: t('signin.title') } : { onclick: goOn, text: t('signin.done') };
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
      h('p', {}, hear ? t('signin.pane.help') : t('signin.help')),
      hear
        ? fault
        : h('p', {}, h('a', { href: way('/signed-in'), target: '_blank', rel: 'noopener' }, t('signin.open'))),
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', class: 'primary', onclick: first.onclick }, first.text),
        h('button', { type: 'button', onclick: () => box.close() }, t('cancel')),
      ),
    );
    told.onmessage = goOn;
    document.body.append(box);
    box.showModal();
  });
}
