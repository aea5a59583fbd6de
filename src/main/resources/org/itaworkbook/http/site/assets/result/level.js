// The level, why it is not higher, and the total with its change.

import { figure, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { fact } from '../base/table.js';

export function levelSection({ analysis, threshold }) {
  const { level, total, change, previousTotal, reconciliation } = analysis;
  const improve = analysis.questions.filter((question) => question.triage === 'IMPROVE').length;
  const unknown = analysis.questions.filter((question) => question.triage === null).length;
  return {
    key: 'verdict',
    title: t('verdict.title'),
    kind: 'verdict',
    body: [
      h(
        'dl',
        { class: 'figures' },
        fact(
          t('verdict.level'),
          h(
            'span',
            { class: `level level-${standing(level, total, threshold)}` },
            level ? level.name : t('verdict.unknown'),
          ),
        ),
        fact(
          t('verdict.total'),
          h('span', { class: 'big' }, figure(total)),
          change === null
            ? null
            : h('span', { class: 'small' }, t('verdict.change', changeWord(change), figure(previousTotal))),
        ),
        fact(
          t('verdict.improve'),
          h('span', { class: 'big' }, improve === 0 && unknown > 0 ? '–' : whole(improve)),
          h('span', { class: 'small' }, improveOf(unknown, analysis.questions.length)),
        ),
      ),
      h('p', { class: 'reason' }, level ? n(level.reason) : t('verdict.why')),
      reconciliation.levelDifference
        ? h(
            'p',
            { class: 'notice warn' },
            t('verdict.published', reconciliation.levelDifference.published, reconciliation.levelDifference.computed),
          )
        : null,
    ],
  };
}

/** Which colour the level has: what is below the threshold has one colour, whatever a year calls its levels. */
const standing = (level, total, threshold) => (level === null ? 'unknown' : total < threshold ? 'below' : 'passed');

const improveOf = (unknown, all) =>
  unknown === 0 ? t('verdict.improveOf', whole(all)) : t('verdict.improveUnknown', whole(unknown), whole(all));

const changeWord = (change) =>
  change === 0 ? t('verdict.same') : change > 0 ? t('verdict.up', figure(change)) : t('verdict.down', figure(-change));
