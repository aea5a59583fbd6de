// What answers come to: scores with their bars, the two parts compared, what is amiss, and the workbook to download.

import { figure, n, signed, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { table } from '../base/table.js';
import { bar, chartColumn } from '../result/bars.js';
import { findingsList } from './findings-list.js';

/**
 * scored: {made, year}: the server's answer, the year's data
 * download: called with the place that tells how far it is
 */
export function scoredView({ made, year }, { download }) {
  const place = h('div');
  return h(
    'section',
    { class: 'card', 'data-view': 'scored', 'aria-labelledby': 'answers-scored' },
    h('h2', { id: 'answers-scored' }, t('answers.scored', whole(made.fiscalYear))),
    h('p', { class: 'help' }, t('answers.rows.counted', whole(made.rows.read), whole(made.rows.counted))),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'primary', 'data-act': 'workbook', onclick: () => download(place) },
        t('answers.download'),
      ),
    ),
    place,
    findingsList(made.findings, made.rows),
    scores(made, year),
    tests(made),
  );
}

function scores({ questions }, { threshold, instruments }) {
  const parts = instruments.flatMap((each) => each.parts);
  const differing = questions.some((each) => each.withLeftOut !== undefined);
  const columns = [
    { title: t('column.code'), kind: 'row' },
    { title: t('answers.partOf') },
    { title: t('answers.n'), kind: 'number' },
    { title: t('column.score'), kind: 'number' },
    differing ? { title: t('answers.withLeftOut'), kind: 'number' } : null,
    chartColumn(threshold),
  ].filter(Boolean);
  return table(
    t('answers.scores'),
    columns,
    questions.map((each) => {
      const part = parts.find(({ id }) => id === each.part);
      return [
        each.code,
        part?.name.th ?? each.part,
        whole(each.n),
        figure(each.score),
        ...(differing ? [each.withLeftOut === undefined ? '' : figure(each.withLeftOut)] : []),
        bar(`${each.code} ${each.part}`, each.score, threshold),
      ];
    }),
    { captionSeen: true },
  );
}

function tests({ partTests }) {
  return partTests.length === 0
    ? null
    : [
        table(
          t('answers.tests'),
          [
            { title: t('column.code'), kind: 'row' },
            { title: t('answers.difference'), kind: 'number' },
            { title: t('answers.p'), kind: 'number' },
            { title: t('answers.verdict'), kind: 'wide' },
          ],
          partTests.map((each) => [
            each.code,
            signed(each.difference),
            figure(each.mannWhitney.holm, 4),
            t(`answers.verdict.${each.verdict}`),
          ]),
          { captionSeen: true },
        ),
        h('p', { class: 'help' }, n(t('answers.tests.caution'))),
      ];
}
