// The level, in the colour of where it stands and with a sign, wherever it is shown.

import { t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';
import { mark } from '../base/problem.js';

const LOOK = { passed: ['good', '✓'], look: ['warn', '!'], below: ['bad', '▼'], unknown: ['unknown', '–'] };

/**
 * What is below the threshold has one colour, whatever a year calls its levels. A level that was published otherwise
 * is to be looked at.
 */
const standing = ({ level, total, published = {} }, threshold) =>
  level === null ? 'unknown' : published.otherLevel ? 'look' : total < threshold ? 'below' : 'passed';

const name = (level) => (level ? level.name : t('verdict.unknown'));

/** The level at the head of a result. */
export function levelMark(answer, threshold) {
  const at = standing(answer, threshold);
  return h('span', { class: `level level-${at}` }, mark(LOOK[at][1]), ' ', name(answer.level));
}

/** The level in a list. */
export const levelBadge = ({ answer, threshold }) => badge(...LOOK[standing(answer, threshold)], name(answer.level));
