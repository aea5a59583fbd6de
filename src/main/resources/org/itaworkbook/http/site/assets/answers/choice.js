// A choice among a few, with its label; seen or only for screen readers.

import { h, id } from '../base/dom.js';

/**
 * name: by which tests and scripts know it; options: [{value, label}]
 * changed: called with what was chosen; shown: whether the label is seen
 */
export function choice({ label, name, value, options, changed, shown = false }) {
  const own = id('choice');
  const select = h(
    'select',
    { id: own, 'data-choice': name, onchange: () => changed(select.value) },
    options.map((each) =>
      h('option', { value: each.value, selected: String(each.value) === String(value) }, each.label),
    ),
  );
  return h('div', {}, h('label', { for: own, class: shown ? null : 'unseen' }, label), select);
}
