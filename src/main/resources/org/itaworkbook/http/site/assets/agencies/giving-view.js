// Where files of many agencies are given: dropped, chosen, or a folder of them; and a register that says who is who.

import { t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT, sourceOf } from '../base/files.js';
import { dropzoneView } from '../upload/dropzone.js';
import { chosen as chosenFiles, dropped, isWorthReading } from './dropped.js';

/**
 * take: is given files and how many of their folders were left out; register: the one of earlier, or null;
 * registered: is given another register, or null; complain: is given what went wrong
 * Returns the element.
 */
export function givingView({ take, register, registered, complain }) {
  const input = h('input', {
    type: 'file',
    class: 'unseen',
    multiple: true,
    'data-at': 'agencies-files',
    'aria-describedby': 'agencies-drop-help',
  });
  const zone = h(
    'label',
    { class: 'drop', 'data-at': 'agencies-drop' },
    input,
    h('span', { class: 'drop-title' }, t('agencies.drop')),
    h('span', { class: 'choose-button' }, t('file.chooseMany')),
    h('span', { class: 'help', id: 'agencies-drop-help' }, t('agencies.drop.help')),
  );
  dropzoneView(zone, input, {
    dropped: (_, transfer) => dropped(transfer).then((all) => take(all.files, all.left), complain),
    chosen: (all) => take(chosenFiles(all), 0),
  });
  input.accept = `${ACCEPT},.jsonl`;
  const registerField = fileField({
    label: t('agencies.register'),
    button: t('file.choose'),
    accept: ACCEPT,
    name: 'agencies-register',
    before: register ? [register.name] : [],
    chosen: async ([file]) => {
      try {
        registered(file ? await sourceOf(file) : null);
      } catch (thrown) {
        complain(thrown);
      }
    },
  });
  return h(
    'div',
    { class: 'give' },
    zone,
    h(
      'div',
      { class: 'ways' },
      folderField(take),
      h(
        'details',
        {},
        h('summary', {}, t('agencies.register.open')),
        registerField.element,
        h('p', { class: 'help' }, t('agencies.register.help')),
      ),
    ),
  );
}

function folderField(take) {
  const folder = h('input', {
    type: 'file',
    class: 'unseen',
    webkitdirectory: true,
    'data-at': 'agencies-folder',
    'aria-labelledby': 'agencies-folder-label agencies-folder-button',
    onchange: () => {
      const all = chosenFiles(folder.files);
      folder.value = '';
      const kept = all.filter(({ path }) => isWorthReading(path));
      take(kept, all.length - kept.length);
    },
  });
  return h(
    'div',
    { class: 'file' },
    h('p', { class: 'label', id: 'agencies-folder-label' }, t('agencies.folder')),
    h(
      'label',
      { class: 'pick' },
      folder,
      h('span', { class: 'choose-button plain', id: 'agencies-folder-button' }, t('agencies.folder.choose')),
    ),
  );
}
