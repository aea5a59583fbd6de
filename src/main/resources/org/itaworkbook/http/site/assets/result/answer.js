// What is asked first: the level, whether it was published so, what the next level takes, who does what by when.

import { figure, n, signed, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';
import { levelMark } from './level.js';
import { cellOf, questionName } from './names.js';

export function answerSection({ analysis, threshold, cell }) {
  const { answer, level } = analysis;
  return {
    key: 'verdict',
    title: t('verdict.title'),
    kind: 'verdict',
    body: [
      answer.doubt ? h('p', { class: 'notice warn doubt' }, n(answer.doubt)) : null,
      answer.caveat ? h('p', { class: 'notice warn' }, n(answer.caveat)) : null,
      h(
        'div',
        { class: 'answer' },
        h(
          'div',
          { class: 'answer-level' },
          h('p', {}, levelMark(answer, threshold)),
          h(
            'p',
            { class: 'answer-total' },
            h('span', { class: 'small' }, t('verdict.total')),
            h('span', { class: 'big' }, figure(answer.total)),
            change(analysis),
          ),
          published(answer.published),
        ),
        h(
          'div',
          { class: 'answer-next' },
          h('p', { class: 'next-step' }, n(answer.next.message)),
          h('p', { class: 'small reason' }, level ? n(level.reason) : t('verdict.why')),
          h('p', { class: 'small' }, counts(answer)),
        ),
      ),
      answer.actions.length === 0 ? null : actions(analysis, cell),
    ],
  };
}

function change({ answer, previousTotal }) {
  return answer.change === null
    ? null
    : h('span', { class: 'small' }, t('verdict.change', signed(answer.change), figure(previousTotal)));
}

function published({ agrees, message, otherLevel }) {
  const [kind, sign] = agrees === null ? ['unknown', '–'] : agrees ? ['good', '✓'] : ['warn', '!'];
  return [otherLevel ? h('p', {}, badge('warn', '!', n(otherLevel))) : null, h('p', {}, badge(kind, sign, n(message)))];
}

const counts = ({ below, unknown, questions }) =>
  unknown === 0
    ? below === 0
      ? t('verdict.noneBelow', whole(questions))
      : t('verdict.below', whole(below), whole(questions))
    : t('verdict.belowUnknown', whole(below), whole(questions), whole(unknown));

function actions(analysis, cell) {
  const { answer } = analysis;
  const more = answer.actions.length - answer.first;
  return [
    h('h4', { class: 'first-title' }, t('actions.title', whole(answer.first))),
    h(
      'ol',
      { class: 'first' },
      answer.actions.slice(0, answer.first).map((each) => item(each, analysis, cell)),
    ),
    answer.next.byActions ? h('p', { class: 'by-actions' }, n(answer.next.byActions)) : null,
    more > 0 ? h('p', { class: 'small' }, t('actions.more', whole(more))) : null,
  ];
}

function item(action, analysis, cell) {
  const question = analysis.questions.find((each) => each.code === action.question);
  return h(
    'li',
    { 'data-question': action.question },
    h('p', { class: 'first-what' }, h('strong', { class: 'code' }, action.question), ' ', n(action.what)),
    h(
      'p',
      { class: 'first-rise' },
      action.changes.map(({ part, from, to }) =>
        h('span', { class: 'rise' }, t('actions.rise', questionPart(analysis, action, part), figure(from), figure(to))),
      ),
      h('span', { class: 'gain' }, t('actions.gain', gain(action.gain))),
      cell(cellOf(question, action.changes[0].part)),
    ),
    h('p', { class: 'first-who' }, who(action)),
    h('p', { class: isLate(action) ? 'first-until late' : 'first-until' }, until(action)),
  );
}

function until(action) {
  if (!action.until) {
    return t('actions.noUntil');
  }
  return isLate(action) ? t('actions.late', n(action.until)) : t('actions.until', n(action.until));
}

/** Whether the period is over by the reader's own day, and the measure is still to be done. */
function isLate({ lastMonth }) {
  const today = new Date();
  const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
  return lastMonth !== null && lastMonth < month;
}

/** The part alone, where a question has several. */
const questionPart = (analysis, { question }, part) => {
  const name = questionName(analysis, question, part);
  return name === question ? t('column.score') : name.slice(question.length).replace(/^ \(|\)$/g, '');
};

/** Two decimals, as a total is published; what is less is said to be less. */
const gain = (points) => (points < 0.005 ? t('actions.gainLeast') : signed(points));

function who({ units }) {
  return units.length === 0
    ? h('span', { class: 'missing' }, t('actions.noUnit'))
    : units.map(({ name, person }) =>
        h('span', { class: 'unit' }, n(name), ' ', person ? h('span', { class: 'small' }, n(person)) : null),
      );
}
