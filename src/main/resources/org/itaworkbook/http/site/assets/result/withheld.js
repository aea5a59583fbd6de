// What is not shown, and which scores it waits for.

import { n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { table } from '../base/table.js';
import { figureName } from './names.js';

export function withheldSection({ analysis }) {
  const all = analysis.withheld;
  return all.length === 0
    ? null
    : {
        key: 'withheld',
        title: t('withheld.title', whole(all.length)),
        folded: true,
        body: [
          h('p', {}, t('withheld.help')),
          table(
            t('withheld.title', whole(all.length)),
            [
              { title: t('column.figure'), kind: 'row' },
              { title: t('column.reason'), kind: 'wide' },
            ],
            all.map((each) => [figureName(each.figure, analysis), n(each.reason)]),
          ),
        ],
      };
}
