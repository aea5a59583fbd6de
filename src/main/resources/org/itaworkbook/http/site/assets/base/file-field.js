// A field for files in the page's own words: a browser's own speaks the browser's language.

import { t } from './texts.js';
import { h, id } from './dom.js';

/**
 * A labelled field: {element, files(), clear(), call(label)}.
 * label: what is chosen; button: what the button says; chosen: called when that changes
 * named: whether the field itself says what was chosen; before: the names of files that were chosen before the page was
 * drawn anew
 */
export function fileField({
  label,
  button,
  accept,
  multiple = false,
  chosen = () => {},
  name = null,
  named = true,
  before = [],
}) {
  const title = id('files');
  const said = (files) => (files.length === 0 ? t('file.none') : files.join(', '));
  const names = h('span', { class: 'file-names', id: `${title}-names` }, said(before));
  const heading = h('p', { class: 'label', id: title }, label);
  const words = id('files-button');
  const input = h('input', {
    type: 'file',
    class: 'unseen',
    accept,
    multiple,
    'data-at': name,
    'aria-labelledby': `${title} ${words}`,
    'aria-describedby': named ? `${title}-names` : null,
    onchange: () => {
      names.textContent = said([...input.files].map((file) => file.name));
      chosen([...input.files]);
    },
  });
  return {
    element: h(
      'div',
      { class: 'file' },
      heading,
      h(
        'label',
        { class: 'pick' },
        input,
        h('span', { class: 'choose-button plain', id: words }, button),
        ' ',
        named ? names : null,
      ),
    ),
    files: () => [...input.files],
    clear() {
      input.value = '';
      names.textContent = t('file.none');
    },
    call(words) {
      heading.textContent = words;
    },
  };
}
