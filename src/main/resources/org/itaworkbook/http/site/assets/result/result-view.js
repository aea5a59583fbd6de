// The result of one analysis: the answer first, then what it is made of, in the order of use.

import { n, t } from '../base/texts.js';
import { h, id } from '../base/dom.js';
import { actionsSection as actions } from './actions.js';
import { answerSection as answer } from './answer.js';
import { cellButtons } from './cell-buttons.js';
import { findingsSection as findings } from './findings.js';
import { gapSection as gap } from './gap.js';
import { indicatorsSection as indicators, instrumentsSection as instruments } from './indicators.js';
import { measuresSection as measures } from './measures.js';
import { nextLevelSection as nextLevel } from './next-level.js';
import { planSection as plan } from './plan.js';
import { publishedSection as published } from './published.js';
import { questionsSection as questions } from './questions.js';
import { understoodSection as understood } from './understood.js';
import { withheldSection as withheld } from './withheld.js';

/** In the order of use; what must be mended comes right behind the answer. */
const ORDER = [
  answer,
  understood,
  findings,
  withheld,
  instruments,
  actions,
  published,
  nextLevel,
  plan,
  indicators,
  gap,
  measures,
  questions,
];

/**
 * An element that shows an analysis as the API answered it.
 * onCell: called with a reference such as EIT!G5 when a row or finding is pressed
 * canSelect: whether that selects the cell in Excel, not only names it
 * parts: the keys of the sections to show; all where not told
 * file: the name of what was analysed, where the reader may wonder which
 * example: whether it is the example that the server offers
 * changes: what became of an earlier result of the same file, as words
 * folds: the keys of sections that are folded too, for want of room
 * converted: whether the cells stand in a workbook that the engine made of it
 */
export function resultView(
  analysis,
  {
    onCell,
    canSelect = false,
    parts = null,
    file = null,
    example = false,
    changes = null,
    folds = [],
    converted = false,
  } = {},
) {
  const context = {
    analysis,
    converted,
    threshold: analysis.threshold,
    cell: onCell ? cellButtons({ onCell, canSelect }) : () => null,
  };
  const wrong = analysis.findings.some(({ severity }) => severity === 'ERROR');
  const sections = (wrong ? [answer, findings, ...ORDER.filter((each) => each !== answer && each !== findings)] : ORDER)
    .map((make) => make(context))
    .filter((each) => each && (!parts || parts.includes(each.key)))
    .map((each) => ({ ...each, folded: each.folded || folds.includes(each.key) }))
    .map((each) => section(each, parts !== null));
  const title = id('result');
  return h(
    'article',
    { class: 'result', 'aria-labelledby': title },
    h(
      'h2',
      { id: title, class: 'result-title' },
      t('result.title', analysis.agency ? n(analysis.agency) : t('result.noAgency'), n(String(analysis.fiscalYear))),
      example ? ` ${t('result.example')}` : null,
    ),
    file ? h('p', { class: 'small' }, t('result.file', file)) : null,
    h('p', { class: 'small printed' }),
    changes && changes.length > 0 ? h('div', { class: 'notice', 'data-part': 'changes' }, changes) : null,
    sections,
  );
}

/**
 * A section is {key, title, body}; its title is its heading. One that is folded is a line that opens.
 * folded: whether it is closed at first, unless all are to be open; sign: what stands behind its title
 */
function section({ key, title, body, kind = '', folded = false, sign = null }, open) {
  const heading = id(`r-${key}`);
  const head = h('h3', { id: heading }, title);
  return folded
    ? h(
        'section',
        { class: 'card folded', 'data-part': key, 'aria-labelledby': heading },
        h('details', { open }, h('summary', {}, head, sign), body),
      )
    : h('section', { class: `card ${kind}`, 'data-part': key, 'aria-labelledby': heading }, head, sign, body);
}
