// The measures that are proposed, one a group of indicators.

import { n, t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { fact } from '../base/table.js';

export function measuresSection({ analysis }) {
  const all = analysis.measures ?? [];
  return all.length === 0
    ? null
    : {
        key: 'measures',
        title: t('measures.title'),
        folded: true,
        body: [
          h('p', {}, t('measures.help')),
          all.map((each) =>
            h(
              'details',
              { class: 'measure' },
              h('summary', {}, h('span', { class: 'code' }, each.code), ' ', n(each.activity)),
              h(
                'dl',
                {},
                fact(t('measures.group'), t(`group.${each.group}`)),
                fact(t('measures.analysis'), n(each.analysis)),
                fact(
                  t('measures.steps'),
                  h(
                    'ol',
                    {},
                    each.steps.map((step) => h('li', {}, n(step))),
                  ),
                ),
                fact(t('measures.period'), n(each.period)),
              ),
            ),
          ),
        ],
      };
}
