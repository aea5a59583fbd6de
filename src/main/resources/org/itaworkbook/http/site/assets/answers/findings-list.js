// What was noticed of answers, the gravest first; rows that are left out with their numbers.

import { n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';

const LOOK = { ERROR: ['bad', '✗'], WARNING: ['warn', '!'], INFO: ['info', 'i'] };

/**
 * rows: {leftOut, numbers}: how many rows are left out, and the numbers of the first of them, by the reason; numbers only
 * on the machine of the server
 */
export function findingsList(findings, { leftOut, numbers = {} }) {
  const order = Object.keys(LOOK);
  const sorted = [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return h(
    'ul',
    { class: 'findings' },
    sorted.map(({ code, severity, message }) => {
      const reason = code === 'TWO_YEARS' ? 'OUT_OF_PERIOD' : code;
      const rows = numbers[reason];
      return h(
        'li',
        { 'data-finding': code, class: `finding ${LOOK[severity][0]}` },
        badge(...LOOK[severity], t(`severity.${severity}`)),
        h('p', {}, n(message)),
        rows ? h('p', { class: 'answers-rows' }, t('answers.leftOutRows', listed(rows, leftOut[reason]))) : null,
      );
    }),
  );
}

/** Rows whose numbers are told, and how many more there are. */
function listed(rows, all) {
  const told = rows.join(', ');
  return all > rows.length ? t('answers.leftOutRows.more', told, whole(all - rows.length)) : told;
}
