// The box that takes a table copied from a sheet; its HTML stands in index.html.

import { t } from '../base/texts.js';

/**
 * Brings it to life.
 * form: the form; text: its field; take: called with what was pasted; tells whether it will do
 */
export function pasteBoxView(form, text, take) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (take(text.value)) {
      text.value = '';
    }
  });
}

/** A pasted table as a source; null where it is no table. */
export function pastedTable(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const looksLikeTable = lines.length > 1 && lines.some((line) => /[\t,;]/.test(line));
  return looksLikeTable ? { kind: 'text', text, name: `${t('paste.name')}.txt`, size: new Blob([text]).size } : null;
}
