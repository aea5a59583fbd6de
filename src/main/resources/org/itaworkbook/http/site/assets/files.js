// Files that a reader chooses, drops or pastes.

import { t } from './texts.js';
import { Problem } from './problem.js';

/** More than any server of this kind takes, and than a browser should hold in memory. */
const MOST_BYTES = 200 * 1024 * 1024;

export const ACCEPT = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt';

/**
 * A chosen file as a source. It is read at once: whoever saves it in Excel afterwards, or moves it,
 * still gets back what was sent.
 */
export async function sourceOf(file) {
  if (file.size > MOST_BYTES) {
    throw Problem.of('tooLarge', file.name);
  }
  try {
    return { kind: 'file', name: file.name, size: file.size, blob: new Blob([await file.arrayBuffer()], { type: file.type }) };
  } catch {
    throw Problem.of('unreadable', file.name);
  }
}

/** A pasted table as a source; null where it is no table. */
export function pastedTable(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const looksLikeTable = lines.length > 1 && lines.some((line) => /[\t,;]/.test(line));
  return looksLikeTable ? { kind: 'text', text, name: `${t('paste.name')}.txt`, size: new Blob([text]).size } : null;
}

// A file that misses its place would be opened by the browser in place of the page.
for (const type of ['dragover', 'drop']) {
  window.addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
}

/** Lets files be dropped on an element. */
export function takeDrops(zone, take) {
  let depth = 0;
  const over = (inside) => zone.classList.toggle('over', inside);
  zone.addEventListener('dragenter', () => over((depth += 1) > 0));
  zone.addEventListener('dragleave', () => over((depth -= 1) > 0));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    over(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) {
      take(files);
    }
  });
}
