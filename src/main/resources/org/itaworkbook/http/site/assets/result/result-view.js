// The result of one analysis: what was understood first, then what it means, then what to do.

import { n, t } from '../base/texts.js';
import { goTo, h, id } from '../base/dom.js';
import { actionsSection as actions } from './actions.js';
import { cellButtons } from './cell-buttons.js';
import { findingsSection as findings } from './findings.js';
import { gapSection as gap } from './gap.js';
import { indicatorsSection as indicators, instrumentsSection as instruments } from './indicators.js';
import { levelSection as level } from './level.js';
import { measuresSection as measures } from './measures.js';
import { nextLevelSection as nextLevel } from './next-level.js';
import { publishedSection as published } from './published.js';
import { questionsSection as questions } from './questions.js';
import { understoodSection as understood } from './understood.js';
import { withheldSection as withheld } from './withheld.js';

/**
 * An element that shows an analysis as the API answered it.
 * onCell: called with a reference such as EIT!G5 when a row or finding is pressed
 * canSelect: whether that selects the cell in Excel, not only names it
 * parts: the keys of the sections to show; all where not told
 * file: the name of what was analysed, where the reader may wonder which
 * converted: whether the cells stand in a workbook that the engine made of it
 */
export function resultView(analysis, { onCell, canSelect = false, parts = null, file = null, converted = false } = {}) {
  const context = {
    analysis,
    converted,
    threshold: analysis.threshold,
    cell: onCell ? cellButtons({ onCell, canSelect }) : () => null,
  };
  const wrong = analysis.findings.some((finding) => finding.severity === 'ERROR');
  const order = wrong
    ? [
        understood,
        findings,
        level,
        withheld,
        instruments,
        indicators,
        actions,
        gap,
        nextLevel,
        published,
        measures,
        questions,
      ]
    : [
        understood,
        level,
        instruments,
        indicators,
        actions,
        gap,
        findings,
        nextLevel,
        published,
        withheld,
        measures,
        questions,
      ];
  const sections = order
    .map((make) => make(context))
    .filter((each) => each && (!parts || parts.includes(each.key)))
    .map(section);
  const title = id('result');
  return h(
    'article',
    { class: 'result', 'aria-labelledby': title },
    h(
      'h2',
      { id: title, class: 'result-title' },
      t('result.title', analysis.agency ? n(analysis.agency) : t('result.noAgency'), n(String(analysis.fiscalYear))),
    ),
    file ? h('p', { class: 'small' }, t('result.file', file)) : null,
    h('p', { class: 'small printed' }),
    contents(sections),
    sections.map(({ element }) => element),
  );
}

/** A section is {key, title, body}; its title is its heading and its line in the list of contents. */
function section({ key, title, body, kind = '' }) {
  const heading = id(`r-${key}`);
  return {
    title,
    element: h(
      'section',
      { class: `card ${kind}`, 'data-part': key, 'aria-labelledby': heading },
      h('h3', { id: heading }, title),
      body,
    ),
  };
}

function contents(sections) {
  return h(
    'nav',
    { class: 'contents', 'aria-label': t('result.contents') },
    h(
      'ul',
      {},
      sections.map(({ title, element }) =>
        h('li', {}, h('button', { type: 'button', class: 'link', onclick: () => goTo(element) }, title)),
      ),
    ),
  );
}
