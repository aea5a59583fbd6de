// Files that a reader chooses or drops.

import { Problem } from './problem.js';

/** More than any server of this kind takes, and than a browser should hold in memory. */
const MOST_BYTES = 200 * 1024 * 1024;

export const ACCEPT = '.xlsx,.xlsm,.xltx,.xltm,.xls,.csv,.tsv,.txt';

/**
 * A chosen file as a source. It is read at once: whoever saves it in Excel afterwards, or moves it,
 * still gets back what was sent.
 */
export async function sourceOf(file) {
  if (file.size > MOST_BYTES) {
    throw Problem.of('tooLarge', file.name);
  }
  try {
    return {
      kind: 'file',
      name: file.name,
      size: file.size,
      blob: new Blob([await file.arrayBuffer()], { type: file.type }),
    };
  } catch {
    throw Problem.of('unreadable', file.name);
  }
}

/** Keeps the page: a file that misses the place where it may be dropped would be opened in place of the page. */
export function keepPageFromDrops() {
  for (const type of ['dragover', 'drop']) {
    window.addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
  }
}
