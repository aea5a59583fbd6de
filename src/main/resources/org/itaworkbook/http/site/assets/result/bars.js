// Bars that stand in a table's row: the table says the figures, the bars show them. Their colours are in bars.css.

import { figure, t, whole } from '../base/texts.js';
import { h, id, svg } from '../base/dom.js';

const BAR = 14;
const GAP = 4;

/** Where an axis starts: a ten at least five below the lowest value, as the workbook's charts do. */
export function axisFrom(values, threshold) {
  const lowest = Math.min(threshold, ...values.filter((value) => value !== null && value !== undefined));
  return Math.max(0, Math.floor((lowest - 5) / 10) * 10);
}

/**
 * One row's bars against the threshold.
 * about: what the row is about; series: [{name, value}], a value that is withheld has no bar
 */
export function bars(about, series, from, threshold) {
  const height = series.length * (BAR + GAP) + GAP;
  const title = id('bar');
  const words = series.map(({ name, value }) => `${name} ${figure(value)}`).join(', ');
  return svg(
    'svg',
    {
      class: `bars bars-${series.length}`,
      width: '100%',
      height,
      role: 'img',
      'aria-labelledby': `${title} ${title}-d`,
    },
    svg('title', { id: title }, about),
    svg('desc', { id: `${title}-d` }, t('chart.describe', words, figure(threshold, 0))),
    svg('rect', { class: 'bar-ground', width: '100%', height }),
    series.map(({ value }, at) =>
      value === null || value === undefined
        ? null
        : svg('rect', {
            class: `bar bar-${at} ${value < threshold ? 'bar-below' : 'bar-above'}`,
            y: GAP + at * (BAR + GAP),
            width: place(Math.max(value, from + 0.3), from),
            height: BAR,
          }),
    ),
    svg('line', { class: 'bar-threshold', x1: place(threshold, from), x2: place(threshold, from), y1: 0, y2: height }),
  );
}

/** A table's column of bars, headed by their axis. */
export function chartColumn(from, threshold) {
  const title = t('column.chart');
  return { title, head: [h('span', { class: 'unseen' }, title), axis(from, threshold)], kind: 'chart' };
}

function axis(from, threshold) {
  const label = (value, anchor, kind) =>
    svg('text', { x: place(value, from), y: 14, 'text-anchor': anchor, class: kind }, whole(value));
  return svg(
    'svg',
    { class: 'axis', width: '100%', height: 22, 'aria-hidden': 'true' },
    label(from, 'start', 'tick'),
    label(threshold, 'middle', 'tick tick-threshold'),
    label(100, 'end', 'tick'),
    svg('line', { class: 'bar-threshold', x1: place(threshold, from), x2: place(threshold, from), y1: 17, y2: 22 }),
  );
}

const place = (value, from) => `${(((value - from) / (100 - from)) * 100).toFixed(2)}%`;
