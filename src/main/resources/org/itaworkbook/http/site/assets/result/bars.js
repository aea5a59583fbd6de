// Bars and pairs of points that stand in a table's row, always on the scale from 0 to 100: the table says the figures,
// the chart shows them. What is below the threshold has another colour and another form. Colours are in bars.css.

import { figure, t, whole } from '../base/texts.js';
import { h, id, svg } from '../base/dom.js';

const HEIGHT = 22;
const BAR = 14;

/** One row's bar against the threshold; a value that is withheld has none. */
export function bar(about, value, threshold) {
  return drawn(
    about,
    figure(value),
    threshold,
    value === null || value === undefined
      ? null
      : svg('rect', {
          class: value < threshold ? 'bar bar-below' : 'bar bar-above',
          y: (HEIGHT - BAR) / 2,
          width: place(value),
          height: BAR,
        }),
  );
}

/**
 * One row's two points and the line between them.
 * series: [{name, value}], the first hollow, the second filled
 */
export function pair(about, series, threshold) {
  const known = series.map(({ value }) => value).filter((value) => value !== null && value !== undefined);
  return drawn(
    about,
    series.map(({ name, value }) => `${name} ${figure(value)}`).join(', '),
    threshold,
    known.length < 2
      ? null
      : svg('line', {
          class: 'pair-line',
          x1: place(Math.min(...known)),
          x2: place(Math.max(...known)),
          y1: HEIGHT / 2,
          y2: HEIGHT / 2,
        }),
    series.map(({ value }, at) => (value === null || value === undefined ? null : point(value, at, threshold))),
  );
}

/** A circle; a triangle where it is below the threshold. */
function point(value, at, threshold) {
  const kind = `point point-${at}`;
  return value < threshold
    ? svg(
        'svg',
        { x: place(value), y: HEIGHT / 2, class: 'point-at', overflow: 'visible' },
        svg('path', { class: `${kind} point-below`, d: 'M-6 -5H6L0 6Z' }),
      )
    : svg('circle', { class: kind, cx: place(value), cy: HEIGHT / 2, r: 5 });
}

function drawn(about, words, threshold, ...shapes) {
  const title = id('bar');
  return svg(
    'svg',
    { class: 'bars', width: '100%', height: HEIGHT, role: 'img', 'aria-labelledby': `${title} ${title}-d` },
    svg('title', { id: title }, about),
    svg('desc', { id: `${title}-d` }, t('chart.describe', words, figure(threshold, 0))),
    svg('rect', { class: 'bar-ground', width: '100%', height: HEIGHT }),
    shapes[0],
    svg('line', { class: 'bar-threshold', x1: place(threshold), x2: place(threshold), y1: 0, y2: HEIGHT }),
    shapes.slice(1),
  );
}

/** A table's column of bars, headed by their axis. */
export function chartColumn(threshold) {
  const title = t('column.chart');
  return { title, head: [h('span', { class: 'unseen' }, title), axis(threshold)], kind: 'chart' };
}

function axis(threshold) {
  const label = (value, anchor, kind) =>
    svg('text', { x: place(value), y: 14, 'text-anchor': anchor, class: kind }, whole(value));
  return svg(
    'svg',
    { class: 'axis', width: '100%', height: 22, 'aria-hidden': 'true' },
    label(0, 'start', 'tick'),
    label(threshold, 'middle', 'tick tick-threshold'),
    threshold < 90 ? label(100, 'end', 'tick') : null,
    svg('line', { class: 'bar-threshold', x1: place(threshold), x2: place(threshold), y1: 17, y2: 22 }),
  );
}

const place = (value) => `${value.toFixed(2)}%`;
