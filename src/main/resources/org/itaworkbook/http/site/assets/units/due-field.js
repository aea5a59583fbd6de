// The day by which units are asked to answer. It is typed as staff write it, in the Buddhist era: a browser's own
// field for dates would take the year for another.

import { n, t } from '../base/texts.js';
import { h, id } from '../base/dom.js';

/** A month from today, as it would be typed. */
function example() {
  const day = new Date();
  day.setMonth(day.getMonth() + 1, Math.min(day.getDate(), 28));
  return n(`${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear() + 543}`);
}

/**
 * Returns {element, value()}. The engine says whether the day will do.
 * value: what stands in it first; changed: called when another day stands in it
 */
export function dueField({ value = '', changed = () => {} } = {}) {
  const name = id('due');
  const input = h('input', {
    id: name,
    type: 'text',
    value,
    autocomplete: 'off',
    size: 12,
    maxlength: 30,
    spellcheck: 'false',
    'data-at': 'due',
    'aria-describedby': `${name}-help`,
    oninput: changed,
  });
  return {
    element: h(
      'div',
      { class: 'due' },
      h('label', { for: name }, t('due.label')),
      input,
      h('p', { id: `${name}-help`, class: 'help' }, t('due.help', example())),
    ),
    value: () => input.value.trim(),
  };
}
