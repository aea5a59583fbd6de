// A letter as its reader will see it. Its HTML is rebuilt from the few elements that letters have, without
// styles and scripts, so that nothing in it runs and the page's policy stays strict.

import { t } from './texts.js';
import { goTo, h, show } from './dom.js';

const ELEMENTS = new Map([['H2', 'h4'], ['P', 'p'], ['UL', 'ul'], ['OL', 'ol'], ['LI', 'li'], ['BR', 'br'], ['DIV', 'div']]);

/** Shows a letter in an element. */
export function letterView(element, sample, mail) {
  if (!sample) {
    show(element);
    return;
  }
  const letter = h('article', { class: 'letter', 'aria-label': t('mail.letterTo', mail.address) },
    h('dl', { class: 'letter-head' },
      fact(t('mail.to'), mail.recipient),
      fact(t('mail.subject'), mail.subject),
      fact(t('mail.attachment'), mail.attachment)),
    h('div', { class: 'letter-body', lang: 'th' }, rebuilt(parsed(sample.html))),
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => show(element) }, t('close'))));
  show(element, letter);
  goTo(letter);
}

const fact = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

/** Without its styles, which the page's policy would refuse and complain of. */
const parsed = (html) => new DOMParser().parseFromString(html.replace(/ style="[^"]*"/g, ''), 'text/html').body;

function rebuilt(node) {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) {
      return child.textContent;
    }
    const tag = ELEMENTS.get(child.nodeName);
    return tag ? h(tag, {}, rebuilt(child)) : child.nodeType === Node.ELEMENT_NODE ? rebuilt(child) : [];
  });
}
