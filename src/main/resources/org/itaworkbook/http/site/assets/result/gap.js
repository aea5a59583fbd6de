// The two parts of an instrument beside each other, and what their difference means in plain words.

import { figure, n, signed, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { table } from '../base/table.js';
import { chartColumn, pair } from './bars.js';
import { instrumentOf, partName } from './names.js';
import { score } from './score.js';

/** The level at which people usually call a difference more than chance. */
const USUAL = 0.05;

export function gapSection({ analysis, threshold }) {
  const rows = analysis.questions.filter((question) => question.gap !== undefined);
  if (rows.length === 0) {
    return null;
  }
  const parts = Object.keys(rows[0].scores);
  const instrument = instrumentOf(analysis, rows[0].indicator);
  const names = parts.map((part) => partName(analysis, instrument, part) ?? part);
  return {
    key: 'gap',
    title: t('gap.title', ...names),
    folded: true,
    body: [
      analysis.eitGap ? words(analysis.eitGap, rows, names) : h('p', {}, t('gap.withheld')),
      chart(rows, parts, names, threshold),
      analysis.eitGap ? statistics(analysis.eitGap, parts, names) : null,
    ],
  };
}

function words(stats, rows, [first, second]) {
  const highest = rows.reduce((one, other) => (Math.abs(other.gap) > Math.abs(one.gap) ? other : one));
  const positive = rows.filter((question) => question.gap > 0).length;
  const negative = rows.filter((question) => question.gap < 0).length;
  const [higher, lower] = stats.mean >= 0 ? [first, second] : [second, first];
  const p = stats.pairedT?.p ?? null;
  return h(
    'ul',
    { class: 'words' },
    h(
      'li',
      {},
      stats.mean === 0 ? t('gap.even', first, second) : t('gap.mean', higher, lower, figure(Math.abs(stats.mean))),
    ),
    h(
      'li',
      {},
      positive === rows.length || negative === rows.length
        ? t('gap.all', higher, whole(rows.length))
        : t('gap.some', first, whole(positive), second, whole(negative)),
    ),
    h('li', {}, t('gap.highest', highest.code, figure(Math.abs(highest.gap)))),
    p === null ? null : h('li', {}, p < USUAL ? t('gap.real', probability(p)) : t('gap.chance', probability(p))),
    stats.confidence95
      ? h('li', {}, t('gap.interval', ...stats.confidence95.map((each) => figure(each)), whole(95)))
      : null,
    stats.pearson === null ? null : h('li', {}, agreement(stats.pearson)),
  );
}

const agreement = (r) => (r >= 0.7 ? t('gap.agree') : r >= 0.3 ? t('gap.agreePartly') : t('gap.disagree'));

const probability = (p) => (p < 0.001 ? t('gap.pSmall', figure(0.001, 3)) : figure(p, 3));

const lower = ({ scores }) => Math.min(...Object.values(scores).filter((each) => each !== null), 101);

function chart(rows, parts, names, threshold) {
  const sorted = [...rows].sort((one, other) => lower(one) - lower(other));
  return h(
    'figure',
    { class: 'chart' },
    table(
      t('gap.table', ...names),
      [
        { title: t('column.code'), kind: 'row' },
        { title: names[0], kind: 'number' },
        { title: names[1], kind: 'number' },
        chartColumn(threshold),
        { title: t('column.gap'), kind: 'number' },
      ],
      sorted.map((question) => [
        [
          h('span', { class: 'code' }, question.code),
          question.text ? h('span', { class: 'small', lang: 'th' }, n(question.text)) : null,
        ],
        ...parts.map((part) => score(question.scores[part], threshold)),
        pair(
          question.code,
          parts.map((part, at) => ({ name: names[at], value: question.scores[part] })),
          threshold,
        ),
        question.gap === null ? '–' : signed(question.gap),
      ]),
      { kind: 'charted two' },
    ),
    h(
      'figcaption',
      {},
      h('span', { class: 'key' }, h('span', { class: 'swatch point-0' }), names[0]),
      h('span', { class: 'key' }, h('span', { class: 'swatch point-1' }), names[1]),
      t('chart.pairs', figure(threshold, 0)),
    ),
  );
}

function statistics(stats, parts, names) {
  const rows = [
    ['n', whole(stats.n)],
    ['mean', figure(stats.mean)],
    ['variance', figure(stats.variance, 4)],
    ['deviation', figure(stats.standardDeviation, 4)],
    stats.confidence95 && ['interval', stats.confidence95.map((each) => figure(each)).join(' – ')],
    stats.pairedT && ['t', figure(stats.pairedT.t, 4)],
    stats.pairedT && ['p', probability(stats.pairedT.p)],
    stats.wilcoxon && ['w', figure(stats.wilcoxon.w, Number.isInteger(stats.wilcoxon.w) ? 0 : 1)],
    stats.wilcoxon && ['wp', probability(stats.wilcoxon.p)],
    ['pearson', figure(stats.pearson, 4)],
  ]
    .filter(Boolean)
    .map(([key, value]) => [n(t(`statistic.${key}`)), value, n(t(`statistic.${key}.meaning`))]);
  const variances = parts.map((part, at) => [
    t('statistic.partVariance', names[at]),
    figure(stats.partVariances[part], 4),
    t('statistic.partVariance.meaning', names[at]),
  ]);
  return h(
    'details',
    {},
    h('summary', {}, t('gap.statistics')),
    table(
      t('gap.statistics'),
      [
        { title: t('column.statistic'), kind: 'row' },
        { title: t('column.value'), kind: 'number' },
        { title: t('column.meaning'), kind: 'wide' },
      ],
      [...rows, ...variances],
    ),
  );
}
