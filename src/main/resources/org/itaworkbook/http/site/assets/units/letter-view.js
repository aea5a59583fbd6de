// A letter as its reader will see it. Its HTML is rebuilt from the few elements that letters have, without
// styles and scripts, so that nothing in it runs and the page's policy stays strict.

import { t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { fact } from '../base/table.js';

const ELEMENTS = new Map([
  ['H2', 'h4'],
  ['P', 'p'],
  ['UL', 'ul'],
  ['OL', 'ol'],
  ['LI', 'li'],
  ['BR', 'br'],
  ['DIV', 'div'],
]);

/** sample: the letter as the API made it; mail: whose it is; close: called when it has been read */
export function letterView(sample, mail, { close }) {
  return h(
    'article',
    { class: 'letter', 'aria-label': t('mail.letterTo', mail.address) },
    h(
      'dl',
      { class: 'letter-head' },
      fact(t('mail.to'), mail.recipient),
      fact(t('mail.subject'), mail.subject),
      fact(t('mail.attachment'), [mail.attachment, mail.calendar].filter(Boolean).join(', ')),
    ),
    h('div', { class: 'letter-body', lang: 'th' }, rebuilt(parsed(sample.html))),
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: close }, t('close'))),
  );
}

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
