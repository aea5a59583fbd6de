// Instruments and indicators as bars against the threshold.

import { figure, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge, table } from '../base/table.js';
import { bar, chartColumn } from './bars.js';
import { partOfFigure, shortName } from './names.js';
import { score, thresholdBadge } from './score.js';

/** The most that a question can get. */
const FULL = 100;

export function instrumentsSection({ analysis, threshold }) {
  const rows = charted(analysis);
  const low = rows.filter((each) => each.score !== null && each.score < threshold);
  return {
    key: 'instruments',
    title:
      low.length > 0
        ? t('instruments.low', low.map((each) => shortName(each.code)).join(', '), figure(threshold, 0))
        : rows.every((each) => each.score !== null)
          ? t('instruments.fine', figure(threshold, 0))
          : t('instruments.title'),
    body: chart(
      t('instruments.title'),
      threshold,
      [{ title: t('column.instrument'), kind: 'row' }],
      rows.map((each) => ({
        about: shortName(each.code),
        head: [h('span', { class: 'code' }, shortName(each.code)), fullName(each)],
        value: each.score,
        status: thresholdBadge(each.score, threshold),
      })),
    ),
  };
}

/** An instrument of several parts is not shown beside its own parts. */
const charted = ({ instruments }) =>
  instruments.filter(({ code }) => !instruments.some((each) => each.code.startsWith(`${code}_`)));

/** The long name without the code that it starts with; nothing where it says no more. */
function fullName({ code, name }) {
  const rest = (name ?? '').replace(new RegExp(`^${shortName(code)}\\s*`), '');
  return rest === '' ? null : h('span', { class: 'small' }, rest);
}

export function indicatorsSection({ analysis, threshold }) {
  const rows = analysis.indicators;
  const lowest = lowestOf(analysis);
  return {
    key: 'indicators',
    title: t('indicators.title'),
    folded: true,
    body: [
      chart(
        t('indicators.title'),
        threshold,
        [{ title: t('column.indicator'), kind: 'row' }],
        rows.map((each) => ({
          about: t('figure.indicator', whole(each.number)),
          head: [h('span', { class: 'code' }, whole(each.number)), h('span', {}, ` ${n(each.name)}`)],
          value: each.score,
          status: group(each, analysis, threshold),
        })),
      ),
      subIndicators(analysis, threshold),
      lowest,
    ],
  };
}

function group({ group: code, number, score: mean }, analysis, threshold) {
  if (code === 'IMPROVE' && (mean === null || mean >= threshold)) {
    // The mean is well, or not known; what is to be improved are some of its questions.
    const low = analysis.questions.filter((each) => each.indicator === number && each.triage === 'IMPROVE').length;
    return [
      badge('warn', '!', t('group.IMPROVE')),
      low > 0 ? h('span', { class: 'small' }, t('indicators.low', whole(low))) : null,
    ];
  }
  const look = { IMPROVE: ['bad', '✗'], MAINTAIN: ['good', '✓'], EXCELLENT: ['good', '★'] }[code];
  return look ? badge(...look, t(`group.${code}`)) : badge('unknown', '–', t('status.unknown'));
}

function chart(caption, threshold, [first], rows) {
  return h(
    'figure',
    { class: 'chart' },
    table(
      caption,
      [
        first,
        { title: t('column.score'), kind: 'number' },
        chartColumn(threshold),
        { title: t('column.status'), kind: 'status' },
      ],
      rows.map(({ about, head, value, status }) => [
        head,
        score(value, threshold),
        bar(about, value, threshold),
        status,
      ]),
      { kind: 'charted one' },
    ),
    h('figcaption', {}, t('chart.caption', figure(threshold, 0))),
  );
}

function subIndicators(analysis, threshold) {
  const known = analysis.subIndicators ?? [];
  return known.length === 0
    ? null
    : h(
        'details',
        {},
        h('summary', {}, t('indicators.sub', whole(known.length))),
        table(
          t('indicators.sub', whole(known.length)),
          [
            { title: t('column.subIndicator'), kind: 'row' },
            { title: t('column.score'), kind: 'number' },
            { title: t('column.status'), kind: 'status' },
          ],
          known.map((each) => [
            [h('span', { class: 'code' }, n(each.number)), ` ${n(each.name)}`],
            score(each.score, threshold),
            thresholdBadge(each.score, threshold),
          ]),
        ),
      );
}

/** The best and worst indicators and the five lowest questions, as the assessor's report has them. */
function lowestOf(analysis) {
  const lines = Object.entries(analysis.extremes).filter(([, both]) => both !== null);
  const lists = Object.entries(analysis.lowest).filter(([, codes]) => codes !== null);
  return lines.length + lists.length === 0
    ? null
    : h(
        'details',
        {},
        h('summary', {}, n(t('indicators.extremes'))),
        h(
          'ul',
          {},
          lines.map(([code, { best, worst }]) =>
            h(
              'li',
              {},
              numbers(best) === numbers(worst)
                ? t('indicators.alike', shortName(code))
                : t('indicators.bestWorst', shortName(code), numbers(best), numbers(worst)),
            ),
          ),
        ),
        h(
          'ul',
          {},
          lists.map(([code, codes]) =>
            h(
              'li',
              {},
              lowestWords(
                code,
                codes.filter((each) => !isFull(code, each, analysis)),
              ),
            ),
          ),
        ),
      );
}

const lowestWords = (code, low) =>
  low.length === 0 ? t('indicators.full', shortName(code)) : t('indicators.lowest', shortName(code), low.join(', '));

/** Whether a question has full marks in a part, so that it is not low, wherever it stands in the order. */
const isFull = (figureCode, code, analysis) =>
  analysis.questions.find((each) => each.code === code).scores[partOfFigure(figureCode)] === FULL;

const numbers = (list) => list.map((each) => whole(each)).join(', ');
