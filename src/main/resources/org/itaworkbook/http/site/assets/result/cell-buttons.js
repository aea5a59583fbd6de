// A cell that can be gone to: Excel selects it; a page without Excel copies its name.

import { t } from '../base/texts.js';
import { h, svg } from '../base/dom.js';
import { readable } from '../base/cell-reference.js';

/**
 * Makes the buttons of cells.
 * onCell: called with the reference, such as EIT!G5
 * canSelect: whether that selects the cell, not only names it
 */
export function cellButtons({ onCell, canSelect }) {
  return (ref) =>
    ref
      ? h(
          'button',
          {
            type: 'button',
            class: 'cell',
            'data-cell': ref,
            onclick: () => onCell(ref),
            title: canSelect ? t('cell.go', readable(ref)) : t('cell.copy', readable(ref)),
          },
          h('span', { class: 'unseen' }, canSelect ? t('cell.goWord') : t('cell.copyWord'), ' '),
          readable(ref),
          canSelect ? null : copySign(),
        )
      : null;
}

/** Two sheets, one behind the other. */
const copySign = () =>
  svg(
    'svg',
    { class: 'copy-sign', viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    svg('path', { d: 'M4 4h7v7H4zM2.5 8H1V1h7v1.5', fill: 'none', stroke: 'currentColor' }),
  );

/** Without Excel a cell cannot be selected; its name is copied for Excel's name box. Returns what to say of it. */
export async function copied(ref) {
  try {
    await navigator.clipboard.writeText(ref);
    return t('cell.copied', readable(ref));
  } catch {
    return t('cell.is', readable(ref));
  }
}
