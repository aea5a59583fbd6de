// What was read from the workbook, before anything is made of it.

import { has, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge, table } from '../base/table.js';
import { partName, questionName } from './names.js';

/** Columns that say nothing of what was read: they are the engine's own, or staff's notes. */
const UNTOLD = new Set(['maintain', 'improve', 'advice', 'note', 'gap', 'indicator', 'sub_indicator']);

export function understoodSection({ analysis, converted }) {
  const scores = analysis.questions.flatMap(({ code, scores: parts }) =>
    Object.entries(parts).map(([part, value]) => ({ code, part, value })),
  );
  const missing = scores.filter(({ value }) => value === null);
  return {
    key: 'understood',
    title: t('understood.title'),
    folded: missing.length === 0,
    sign:
      missing.length === 0
        ? badge('good', '✓', t('understood.whole', whole(analysis.questions.length)))
        : badge('bad', '✗', t('understood.part', whole(scores.length - missing.length), whole(scores.length))),
    body: [
      missing.length === 0 ? null : h('p', {}, t('understood.missing', listOf(analysis, missing))),
      converted && analysis.understood.tables.length > 0 ? h('p', {}, t('understood.converted')) : null,
      tables(analysis),
    ],
  };
}

function listOf(analysis, missing) {
  const most = 24;
  const names = missing.slice(0, most).map(({ code, part }) => questionName(analysis, code, part));
  const list = n(names.join(', '));
  return missing.length > most ? t('list.more', list, whole(missing.length - most)) : list;
}

function tables(analysis) {
  if (analysis.understood.tables.length === 0) {
    return null;
  }
  return table(
    t('understood.tables'),
    [
      { title: t('column.sheet'), kind: 'row' },
      { title: t('column.header') },
      { title: t('column.questions'), kind: 'number' },
      { title: t('column.columns'), kind: 'wide' },
    ],
    analysis.understood.tables.map((each) => [
      each.sheet,
      each.header,
      whole(each.questions),
      columnsOf(analysis, each),
    ]),
  );
}

function columnsOf(analysis, { columns }) {
  return Object.entries(columns)
    .filter(([, use]) => !UNTOLD.has(use))
    .map(([column, use]) => t('understood.column', useName(analysis, use), column))
    .join(', ');
}

/** public, previous survey, code ... in words. */
function useName(analysis, use) {
  const [first, second] = use.split(' ');
  if (first === 'previous' && second) {
    return t('use.previousPart', partOf(analysis, second));
  }
  return has(`use.${use}`) ? t(`use.${use}`) : partOf(analysis, use);
}

function partOf(analysis, part) {
  const owner = [...new Set(analysis.indicators.map((each) => each.instrument))]
    .map((instrument) => partName(analysis, instrument, part))
    .find(Boolean);
  return owner ?? part;
}
