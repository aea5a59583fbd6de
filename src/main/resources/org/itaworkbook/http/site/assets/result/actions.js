// The list of actions: the questions to be improved, worst first.

import { figure, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';
import { cellOf, instrumentOf, partName } from './names.js';
import { score } from './score.js';

export function actionsSection({ analysis, threshold, cell }) {
  const low = analysis.questions
    .filter((question) => question.triage === 'IMPROVE')
    .map((question) => ({ question, lowest: lowestOf(question) }))
    .sort((one, other) => one.lowest.value - other.lowest.value);
  const unknown = analysis.questions.filter((question) => question.triage === null).length;
  const title = low.length === 0 && unknown > 0 ? t('triage.titleUnknown') : t('triage.title', whole(low.length));
  return {
    key: 'triage',
    title,
    folded: true,
    body: [
      low.length > 0
        ? h('p', {}, t('triage.help', figure(threshold, 0)))
        : h(
            'p',
            { class: 'lead' },
            unknown > 0 ? badge('unknown', '–', t('triage.unknown')) : badge('good', '✓', t('triage.none')),
          ),
      low.length > 0 && unknown > 0 ? h('p', {}, t('triage.also', whole(unknown))) : null,
      low.length > 0
        ? h(
            'ol',
            { class: 'actions-list' },
            low.map((each) => item(each, analysis, threshold, cell)),
          )
        : null,
    ],
  };
}

function item({ question, lowest }, analysis, threshold, cell) {
  const part = partName(analysis, instrumentOf(analysis, question.indicator), lowest.part);
  return h(
    'li',
    { 'data-question': question.code },
    h(
      'div',
      { class: 'item-head' },
      h('span', { class: 'code' }, question.code),
      h('span', { class: 'item-score' }, part ? `${part} ` : null, score(lowest.value, threshold)),
      badge('bad', '✗', t('triage.short', figure(threshold - lowest.value))),
      cell(cellOf(question, lowest.part)),
    ),
    question.text ? h('p', { class: 'wording', lang: 'th' }, n(question.text)) : null,
    question.advice ? h('p', { class: 'advice' }, n(question.advice)) : null,
  );
}

/** The part that decides: the lowest that is known. */
function lowestOf(question) {
  return Object.entries(question.scores)
    .filter(([, value]) => value !== null)
    .map(([part, value]) => ({ part, value }))
    .reduce((one, other) => (other.value < one.value ? other : one), { part: '', value: 101 });
}
