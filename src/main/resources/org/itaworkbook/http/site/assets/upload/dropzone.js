// The place of the page where files are dropped or chosen; its HTML stands in index.html.

import { ACCEPT } from '../base/files.js';

/**
 * Brings it to life.
 * zone: the label around the field; input: the field for files in it
 * dropped: called with the files, and with all that was dropped; chosen: called with the files
 * givenUp: called where the reader chose none after all
 */
export function dropzoneView(zone, input, { dropped, chosen, givenUp = () => {} }) {
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
      dropped(files, event.dataTransfer);
    }
  });
  input.accept = ACCEPT;
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    chosen(files);
  });
  input.addEventListener('cancel', givenUp);
}
