// Every question with its scores, its change and what it is: to be kept or to be improved.

import { n, signed, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge, table } from '../base/table.js';
import { cellOf, instrumentOf, partName } from './names.js';
import { score } from './score.js';

export function questionsSection({ analysis, threshold, cell }) {
  const codes = [...new Set(analysis.indicators.map((each) => each.instrument))];
  return {
    key: 'questions',
    title: t('questions.title', whole(analysis.questions.length)),
    folded: true,
    body: codes.map((instrument) => ofInstrument(instrument, analysis, threshold, cell)),
  };
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
  return table(
    t('questions.of', instrument),
    columns,
    rows.map((question) => [
      question.code,
      h('span', { lang: 'th' }, n(question.text ?? '')),
      ...parts.map((part) => score(question.scores[part], threshold)),
      ...(compared ? [changes(question, parts)] : []),
      triageBadge(question),
      h(
        'span',
        { class: 'cells' },
        parts.map((part) => cell(cellOf(question, part))),
      ),
    ]),
    { captionSeen: true },
  );
}

function changes(question, parts) {
  return parts
    .map((part) => {
      const [now, before] = [question.scores[part], question.previous?.[part] ?? null];
      return now === null || before === null ? '–' : signed(now - before);
    })
    .join(' / ');
}

const triageBadge = ({ triage: code }) =>
  code === 'IMPROVE'
    ? badge('bad', '✗', t('group.IMPROVE'))
    : code === 'MAINTAIN'
      ? badge('good', '✓', t('group.MAINTAIN'))
      : badge('unknown', '–', t('status.unknown'));
