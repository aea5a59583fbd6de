// The level, why it is not higher, and the total with its change.

import { figure, n, signed, t, whole } from './texts.js';
import { h } from './dom.js';

export function verdict({ analysis }) {
  const { level, total, change, previousTotal, reconciliation } = analysis;
  const improve = analysis.questions.filter((question) => question.triage === 'IMPROVE').length;
  return { key: 'verdict', title: t('verdict.title'), kind: 'verdict', body: [
    h('dl', { class: 'figures' },
      fact(t('verdict.level'), h('span', { class: `level level-${level?.code ?? 'none'}` },
        level ? level.name : t('verdict.unknown'))),
      fact(t('verdict.total'), h('span', { class: 'big' }, figure(total)),
        change === null ? null : h('span', { class: 'small' }, t('verdict.change', changeWord(change), figure(previousTotal)))),
      fact(t('verdict.improve'), h('span', { class: 'big' }, whole(improve)),
        h('span', { class: 'small' }, t('verdict.improveOf', whole(analysis.questions.length))))),
    h('p', { class: 'reason' }, level ? n(level.reason) : t('verdict.why')),
    reconciliation.levelDifference ? h('p', { class: 'notice warn' },
      t('verdict.published', reconciliation.levelDifference.published, reconciliation.levelDifference.computed)) : null,
  ] };
}

const changeWord = (change) =>
  change === 0 ? t('verdict.same') : change > 0 ? t('verdict.up', signed(change)) : t('verdict.down', signed(change));

const fact = (name, ...values) => h('div', {}, h('dt', {}, name), h('dd', {}, values));
