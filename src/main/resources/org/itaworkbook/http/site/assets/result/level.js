// The level, in the colour of where it stands and with a sign, wherever it is shown.

import { t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';
import { mark } from '../base/problem.js';

const LOOK = { passed: ['good', '✓'], below: ['bad', '▼'], unknown: ['unknown', '–'] };

/** What is below the threshold has one colour, whatever a year calls its levels. */
const standing = (level, total, threshold) => (level === null ? 'unknown' : total < threshold ? 'below' : 'passed');

const name = (level) => (level ? level.name : t('verdict.unknown'));

/** The level at the head of a result. */
export function levelMark(level, total, threshold) {
  const at = standing(level, total, threshold);
  return h('span', { class: `level level-${at}` }, mark(LOOK[at][1]), ' ', name(level));
}

/** The level in a list. */
export const levelBadge = ({ answer, threshold }) =>
  badge(...LOOK[standing(answer.level, answer.total, threshold)], name(answer.level));
