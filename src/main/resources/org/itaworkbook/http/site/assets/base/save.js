// Gives a file to the reader.

import { t } from './texts.js';
import { h, show } from './dom.js';

/** Saves a blob under a name, as the browser saves downloads. */
export function saveBlob(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Hands a made file to whoever takes it, and returns it with what is said of it; they may refuse it, as
 * Excel does, or say of their own what became of it.
 */
export async function handOver(made, give) {
  const said = await give(made.blob, made.name);
  return { ...made, said: said ?? t('job.saved', made.name) };
}

/** Says that a file was handed over, if it was. */
export function got(made, place) {
  if (made) {
    show(place, h('p', { class: 'note', role: 'status' }, made.said));
  }
}
