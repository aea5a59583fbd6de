// What the next level takes, and where a point earns most.

import { figure, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { table } from '../base/table.js';
import { figureName, questionName } from './names.js';

const SHOWN = 5;

export function nextLevelSection({ analysis }) {
  const next = analysis.nextLevel;
  if (!next) {
    return null;
  }
  return {
    key: 'next',
    title: t('next.title', next.name),
    folded: true,
    body: [
      h(
        'ul',
        { class: 'words' },
        next.blockers.map((each) =>
          h(
            'li',
            {},
            t(
              'next.blocker',
              figureName(each.figure, analysis),
              figure(each.score),
              figure(each.required),
              figure(each.shortfall),
              figure(each.questionPoints),
            ),
          ),
        ),
      ),
      next.cheapest.length === 0
        ? null
        : [
            h('p', {}, t('next.cheapest')),
            next.cheapest.length > 1 && next.cheapest.every((each) => each.gain === next.cheapest[0].gain)
              ? h('p', { class: 'help' }, t('next.alike'))
              : null,
            cheapest(analysis, next.cheapest.slice(0, SHOWN)),
            next.cheapest.length > SHOWN
              ? h(
                  'details',
                  {},
                  h('summary', {}, t('next.more', whole(next.cheapest.length - SHOWN))),
                  cheapest(analysis, next.cheapest.slice(SHOWN)),
                )
              : null,
          ],
    ],
  };
}

function cheapest(analysis, raises) {
  return table(
    t('next.cheapest'),
    [
      { title: t('column.question'), kind: 'row' },
      { title: t('column.raises') },
      { title: n(t('column.gain')), kind: 'number' },
      { title: t('column.headroom'), kind: 'number' },
    ],
    raises.map((each) => [
      questionName(analysis, each.question, each.part),
      figureName(each.figure, analysis),
      figure(each.gain, 4),
      figure(each.headroom),
    ]),
  );
}
