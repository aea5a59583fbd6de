// What was noticed of answers, the gravest first; rows that are left out with their numbers.

import { n, t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';

const LOOK = { ERROR: ['bad', '✗'], WARNING: ['warn', '!'], INFO: ['info', 'i'] };

/** numbers: of rows that are left out, by the reason; only on the machine of the server */
export function findingsList(findings, numbers = {}) {
  const order = Object.keys(LOOK);
  const sorted = [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return h(
    'ul',
    { class: 'findings' },
    sorted.map(({ code, severity, message }) => {
      const rows = numbers[code === 'TWO_YEARS' ? 'OUT_OF_PERIOD' : code];
      return h(
        'li',
        { 'data-finding': code, class: `finding ${LOOK[severity][0]}` },
        badge(...LOOK[severity], t(`severity.${severity}`)),
        h('p', {}, n(message)),
        rows ? h('p', { class: 'answers-rows' }, t('answers.leftOutRows', rows.join(', '))) : null,
      );
    }),
  );
}
