// The frame of the web page and of the pane: which of the views is seen, and a word at the lower edge.

import { at } from '../base/dom.js';

/** So long a word stays, in milliseconds. */
const STAY = 8_000;

let fading = 0;

/** The view that the address asks for; the first where it asks for none. */
export const askedView = (views) => (views.includes(location.hash.slice(1)) ? location.hash.slice(1) : views[0]);

/** Shows one of the views and marks its link. */
export function seeView(views, seen) {
  views.forEach((each) => {
    at(each).hidden = each !== seen;
  });
  document
    .querySelectorAll('[data-to]')
    .forEach((link) =>
      link.dataset.to === seen ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'),
    );
}

/** Tells something for a while. */
export function toast(words) {
  at('toast').textContent = words;
  at('toast').hidden = false;
  clearTimeout(fading);
  fading = setTimeout(endToast, STAY);
}

export function endToast() {
  at('toast').hidden = true;
}
