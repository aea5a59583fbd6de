// Rows that are not counted, and what the reader says instead: that some count after all, or which days do.

import { h, id } from '../base/dom.js';
import { t } from '../base/texts.js';

/** Why rows are not counted that may be counted after all. */
const REASONS = ['NOT_SUBMITTED', 'NOT_APPROVED', 'OUT_OF_PERIOD', 'TEST_ROW', 'DUPLICATE_RESPONDENT'];

/**
 * rows: {leftOut}: how many, by the reason; given: the map that was sent
 * changes: gets keep, the reasons whose rows count, and period, [from, to] or null, once the reader says so
 */
export function keptRows({ leftOut }, given, changes) {
  const kept = () => changes.keep ?? given.keep ?? [];
  const days = () => (changes.period === undefined ? (given.period ?? null) : changes.period) ?? ['', ''];
  const reasons = REASONS.filter((each) => leftOut[each] > 0 || kept().includes(each));
  const dated = leftOut.OUT_OF_PERIOD > 0 || days()[0] !== '';
  if (reasons.length === 0 && !dated) {
    return null;
  }
  return h(
    'fieldset',
    { class: 'answers-kept', 'data-at': 'kept' },
    h('legend', {}, t('answers.keep')),
    reasons.map((reason) =>
      h(
        'p',
        {},
        h(
          'label',
          {},
          h('input', {
            type: 'checkbox',
            name: `keep-${reason}`,
            checked: kept().includes(reason),
            onchange: ({ target }) => {
              const others = kept().filter((each) => each !== reason);
              changes.keep = target.checked ? [...others, reason] : others;
            },
          }),
          ' ',
          t(`answers.keep.${reason}`),
        ),
      ),
    ),
    dated ? period(days(), changes) : null,
  );
}

/** The first and the last day that count; without either the fiscal year does. */
function period([first, last], changes) {
  const day = (name, value) => {
    const own = id('day');
    const input = h('input', { id: own, type: 'date', name: `period-${name}`, value, onchange: () => said() });
    return { input, element: [h('label', { for: own }, t(`answers.period.${name}`)), ' ', input, ' '] };
  };
  const from = day('from', first);
  const to = day('to', last);
  const said = () => {
    changes.period = from.input.value !== '' && to.input.value !== '' ? [from.input.value, to.input.value] : null;
  };
  return h('p', {}, from.element, to.element);
}
