// The switch between Thai and English, and the change in place: what scripts remember is not lost, as it would be with
// the page.

import { language } from '../base/texts.js';

/** The links of the switch, each to the page in its language. */
export const languageLinks = () => [...document.querySelectorAll('[data-language]')];

/** Marks the link to the language that the page is in. */
export function markLanguage() {
  languageLinks()
    .filter((link) => link.dataset.language === language())
    .forEach((link) => link.setAttribute('aria-current', 'true'));
}

/** The page that a link leads to, read and not yet shown. */
export async function otherPage(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) {
    throw new Error(`no page: ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * Puts a page in place of what is shown. Nothing in it is alive yet, and the address stays: Office.js takes the means
 * to change it away.
 */
export function putPage(page) {
  delete document.documentElement.dataset.ready;
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
}
