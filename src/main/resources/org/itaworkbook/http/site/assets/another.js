// The page in another language, in place: what scripts remember is not lost, as it would be with the page.

/**
 * Puts what a link leads to in place of what the page holds. Nothing in it is alive yet, and the address stays:
 * Office.js takes the means to change it away.
 */
export async function becomeAnother(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) {
    throw new Error(`no page: ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  delete document.documentElement.dataset.ready;
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
}
