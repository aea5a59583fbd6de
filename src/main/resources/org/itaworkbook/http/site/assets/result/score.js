// A score against the threshold, told by a sign and a word, not by its colour alone.

import { figure, t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';

/** A score that is told to be below the threshold by more than its colour. */
export function score(value, threshold) {
  return value !== null && value !== undefined && value < threshold
    ? h(
        'strong',
        { class: 'below' },
        h('span', { 'aria-hidden': 'true' }, '▼ '),
        figure(value),
        h('span', { class: 'unseen' }, ` ${t('status.below')}`),
      )
    : h('span', {}, figure(value));
}

/** Whether a figure meets the threshold, as a sign with its word. */
export function thresholdBadge(score, threshold) {
  if (score === null || score === undefined) {
    return badge('unknown', '–', t('status.unknown'));
  }
  return score < threshold ? badge('bad', '✗', t('status.below')) : badge('good', '✓', t('status.above'));
}
