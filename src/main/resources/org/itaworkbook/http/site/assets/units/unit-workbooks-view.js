// Each unit's workbook with its own share, all of them as one zip.

import { t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { doWork } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { units } from '../api/api.js';

/** workbook, give and due as for letters. */
export function unitWorkbooksView({ workbook, give = saveBlob, due }) {
  const place = h('div');
  return h(
    'div',
    {},
    h('p', {}, t('units.help')),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          'data-act': 'units',
          onclick: async () => {
            const made = await doWork(place, t('units.making'), async (options) =>
              handOver(await units(await workbook(options), { ...options, due: due.value() }), give),
            );
            got(made, place);
          },
        },
        t('units.get'),
      ),
    ),
    place,
  );
}
