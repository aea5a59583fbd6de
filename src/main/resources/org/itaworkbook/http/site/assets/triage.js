// What is to be improved, worst first, and every question behind it.

import { figure, n, signed, t, whole } from './texts.js';
import { h } from './dom.js';
import { badge, score, table } from './tables.js';
import { cellOf, instrumentOf, partName } from './names.js';

export function triage({ analysis, threshold, cell }) {
  const low = analysis.questions.filter((question) => question.triage === 'IMPROVE')
    .map((question) => ({ question, lowest: lowestOf(question) }))
    .sort((one, other) => one.lowest.value - other.lowest.value);
  const unknown = analysis.questions.filter((question) => question.triage === null).length;
  const title = low.length === 0 && unknown > 0 ? t('triage.titleUnknown') : t('triage.title', whole(low.length));
  return { key: 'triage', title, body: [
    low.length > 0 ? h('p', {}, t('triage.help', figure(threshold, 0)))
      : h('p', { class: 'lead' }, unknown > 0 ? badge('unknown', '–', t('triage.unknown')) : badge('good', '✓', t('triage.none'))),
    low.length > 0 && unknown > 0 ? h('p', {}, t('triage.also', whole(unknown))) : null,
    low.length > 0 ? h('ol', { class: 'actions-list' }, low.map((each) => item(each, analysis, threshold, cell))) : null,
  ] };
}

function item({ question, lowest }, analysis, threshold, cell) {
  const part = partName(analysis, instrumentOf(analysis, question.indicator), lowest.part);
  return h('li', { 'data-question': question.code },
    h('div', { class: 'item-head' },
      h('span', { class: 'code' }, question.code),
      h('span', { class: 'item-score' }, part ? `${part} ` : null, score(lowest.value, threshold)),
      badge('bad', '✗', t('triage.short', figure(round(threshold - lowest.value)))),
      cell(cellOf(question, lowest.part))),
    question.text ? h('p', { class: 'wording', lang: 'th' }, n(question.text)) : null,
    question.advice ? h('p', { class: 'advice' }, n(question.advice)) : null);
}

/** The part that decides: the lowest that is known. */
function lowestOf(question) {
  return Object.entries(question.scores)
    .filter(([, value]) => value !== null)
    .map(([part, value]) => ({ part, value }))
    .reduce((one, other) => (other.value < one.value ? other : one), { part: '', value: 101 });
}

export function questions({ analysis, threshold, cell }) {
  const codes = [...new Set(analysis.indicators.map((each) => each.instrument))];
  return { key: 'questions', title: t('questions.title', whole(analysis.questions.length)), body: h('details', {},
    h('summary', {}, t('questions.open')),
    codes.map((instrument) => ofInstrument(instrument, analysis, threshold, cell))) };
}

function ofInstrument(instrument, analysis, threshold, cell) {
  const rows = analysis.questions.filter((question) => instrumentOf(analysis, question.indicator) === instrument);
  const parts = Object.keys(rows[0]?.scores ?? {});
  const compared = rows.some((question) => question.previous !== null);
  const columns = [
    { title: t('column.code'), kind: 'row' },
    { title: t('column.wording'), kind: 'wide' },
    ...parts.map((part) => ({ title: partName(analysis, instrument, part) ?? t('column.score'), kind: 'number' })),
    compared ? { title: t('column.change'), kind: 'number' } : null,
    { title: t('column.triage'), kind: 'status' },
    { title: t('column.cell') },
  ].filter(Boolean);
  return table(t('questions.of', instrument), columns, rows.map((question) => [
    question.code,
    h('span', { lang: 'th' }, n(question.text ?? '')),
    ...parts.map((part) => score(question.scores[part], threshold)),
    ...(compared ? [changes(question, parts)] : []),
    triageBadge(question),
    h('span', { class: 'cells' }, parts.map((part) => cell(cellOf(question, part)))),
  ]), { captionSeen: true });
}

function changes(question, parts) {
  return parts.map((part) => {
    const [now, before] = [question.scores[part], question.previous?.[part] ?? null];
    return now === null || before === null ? '–' : signed(round(now - before));
  }).join(' / ');
}

const triageBadge = ({ triage: code }) =>
  code === 'IMPROVE' ? badge('bad', '✗', t('group.IMPROVE'))
    : code === 'MAINTAIN' ? badge('good', '✓', t('group.MAINTAIN')) : badge('unknown', '–', t('status.unknown'));

/** A difference of published figures has no more decimals than they. */
const round = (difference) => Math.round(difference * 100) / 100;
