// Gives a file to the reader.

import { h } from './dom.js';

/** Saves a blob under a name, as the browser saves downloads. */
export function saveBlob(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
