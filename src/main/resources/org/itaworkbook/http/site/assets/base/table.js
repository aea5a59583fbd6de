// Tables, and the signs and facts in and beside them, made one way.

import { h } from './dom.js';
import { mark } from './problem.js';

/**
 * A table with a caption. On narrow screens each row becomes a block whose cells bear their headers.
 * columns: [{title, kind}] kind 'number' aligns right, 'wide' takes the rest, 'chart' holds bars, 'row' is the row's
 *   header
 * rows: arrays of contents, one for each column
 */
export function table(caption, columns, rows, { captionSeen = false, kind = '' } = {}) {
  return h(
    'table',
    { class: `stack ${kind}` },
    h('caption', { class: captionSeen ? null : 'unseen' }, caption),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map((column) => h('th', { scope: 'col', class: column.kind }, column.head ?? column.title)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          { class: row.kind ?? null },
          (row.cells ?? row).map((content, at) => {
            const column = columns[at];
            const head = column.kind?.includes('row');
            return h(
              head ? 'th' : 'td',
              { scope: head ? 'row' : null, class: column.kind, 'data-title': column.title },
              content,
            );
          }),
        ),
      ),
    ),
  );
}

/** A sign with its word. kind: good, bad, warn, info, unknown */
export const badge = (kind, sign, word) => h('span', { class: `badge ${kind}` }, mark(sign), word);

/** A line of a list of facts (dl): a name and what it is. */
export const fact = (name, ...values) => h('div', {}, h('dt', {}, name), h('dd', {}, values));
