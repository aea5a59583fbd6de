// What was published beside what was calculated, and the scores that may be mistyped.

import { figure, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge, table } from '../base/table.js';
import { cellOf, figureName, questionName } from './names.js';

export function publishedSection({ analysis, cell }) {
  const { differences, levelDifference, explanations } = analysis.reconciliation;
  const count = differences.length + (levelDifference ? 1 : 0);
  if (count === 0) {
    return null;
  }
  return {
    key: 'published',
    title: t('published.title'),
    folded: true,
    sign: badge('warn', '!', t('published.count', whole(count))),
    body: [
      h('p', {}, t('published.help')),
      table(
        t('published.title'),
        [
          { title: t('column.figure'), kind: 'row' },
          { title: t('column.published'), kind: 'number' },
          { title: t('column.computed'), kind: 'number' },
          { title: t('column.status'), kind: 'status' },
        ],
        [
          ...differences.map((each) => [
            figureName(each.figure, analysis),
            figure(each.published),
            figure(each.computed),
            differs(),
          ]),
          ...(levelDifference
            ? [[t('verdict.title'), n(levelDifference.published), n(levelDifference.computed), differs()]]
            : []),
        ],
      ),
      h('h4', {}, t('published.suspects')),
      explanations.length === 0
        ? h('p', {}, isSought(analysis) ? t('published.noExplanation') : t('published.notSought'))
        : [
            h('p', {}, t('published.suspectsHelp')),
            h(
              'ol',
              { class: 'suspects' },
              explanations.map((each) => suspect(each, analysis, cell)),
            ),
          ],
    ],
  };
}

const differs = () => badge('warn', '!', t('published.differs'));

/** Nothing is looked for while scores are missing. */
const isSought = ({ withheld }) => !withheld.some(({ figure: code }) => code === 'EXPLANATIONS');

function suspect(explanation, analysis, cell) {
  const { question: code, together, mends } = explanation;
  return h(
    'li',
    { 'data-suspect': code },
    together.length === 0 ? null : h('p', {}, t('published.together')),
    [explanation, ...together].map((each) => slip(each, analysis, cell)),
    h('p', { class: 'small' }, t('published.mends', n(mends.map((each) => figureName(each, analysis)).join(', ')))),
  );
}

function slip({ question: code, part, from, to, interval, only }, analysis, cell) {
  const question = analysis.questions.find((each) => each.code === code);
  return [
    h(
      'p',
      {},
      t('published.suspect', questionName(analysis, code, part), figure(from), figure(to)),
      ' ',
      cell(cellOf(question, part)),
    ),
    interval[0] === interval[1]
      ? null
      : h('p', { class: 'small' }, t('published.interval', figure(interval[0]), figure(interval[1]))),
    only ? h('p', { class: 'small' }, t('published.only')) : null,
  ];
}
