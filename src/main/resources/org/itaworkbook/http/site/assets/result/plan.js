// The plan: targets beside today's scores, and what they come to while somebody types others.

import { figure, n, signed, t, whole } from '../base/texts.js';
import { h, show } from '../base/dom.js';
import { table } from '../base/table.js';
import { figureName, questionName } from './names.js';

const TOTAL = 'TOTAL';

/** What was typed for the steps of a plan, so that it stays when the plan is drawn anew. */
const TYPED = new WeakMap();

export function planSection({ analysis }) {
  const { plan } = analysis;
  const typed = TYPED.get(plan) ?? new Map();
  TYPED.set(plan, typed);
  const targets = new Map(plan.steps.map((step) => [step, typed.has(step) ? valid(typed.get(step)) : step.target]));
  const figures = h('div', { 'data-at': 'plan-figures', 'aria-live': 'polite' });
  const proposed = plan.steps.filter(({ target }) => target !== null);
  const others = plan.steps.filter(({ target }) => target === null);
  const outcomes = new Map(plan.steps.map((step) => [step, { gain: h('span'), total: h('span') }]));
  const draw = () => {
    show(figures, figuresTable(analysis, targets));
    let score = exact(plan, TOTAL, new Map());
    plan.steps.forEach((step) => {
      const gain = rise(step, targets);
      score = score === null ? null : score + (gain ?? 0);
      show(outcomes.get(step).gain, gain === null ? '' : lifted(gain));
      show(outcomes.get(step).total, score === null ? '–' : figure(rounded(score)));
    });
  };
  const rows = (steps, first, withTotal) =>
    steps.map((step, at) =>
      [
        first ? whole(at + 1) : null,
        questionName(analysis, step.question, step.part),
        step.own ? t('plan.own') : t('plan.opinion'),
        figure(step.today),
        input(analysis, step, { typed, targets, draw }),
        outcomes.get(step).gain,
        withTotal ? outcomes.get(step).total : null,
      ].filter((each) => each !== null),
    );
  draw();
  return {
    key: 'plan',
    title: t('plan.title'),
    folded: true,
    body: [
      h('p', { class: 'help' }, t('plan.help')),
      figures,
      proposed.length === 0
        ? h('p', {}, t('plan.none'))
        : table(t('plan.path'), columns(true), rows(proposed, true, true), { captionSeen: true }),
      h('details', {}, h('summary', {}, t('plan.others', whole(others.length))), [
        table(t('plan.others', whole(others.length)), columns(false), rows(others, false, false)),
      ]),
    ],
  };
}

const columns = (path) =>
  [
    path ? { title: t('column.rank'), kind: 'number' } : null,
    { title: t('column.question'), kind: 'row' },
    { title: t('column.effort') },
    { title: t('column.today'), kind: 'number' },
    { title: t('column.target'), kind: 'number' },
    { title: t('column.gainTotal'), kind: 'number' },
    path ? { title: t('column.cumulative'), kind: 'number' } : null,
  ].filter((each) => each !== null);

/** The number of a text; null where it is none from 0 to 100. */
function valid(text) {
  const number = text === '' ? null : Number(text);
  return number >= 0 && number <= 100 ? number : null;
}

function input(analysis, step, { typed, targets, draw }) {
  const proposed = step.target === null ? '' : String(step.target);
  const text = typed.get(step) ?? proposed;
  return h('input', {
    type: 'number',
    class: 'target',
    min: 0,
    max: 100,
    step: 0.01,
    inputmode: 'decimal',
    value: text === '' ? null : text,
    'aria-invalid': text !== '' && valid(text) === null ? 'true' : null,
    'aria-label': t('plan.targetOf', questionName(analysis, step.question, step.part)),
    oninput: ({ target: field }) => {
      typed.set(step, field.value);
      targets.set(step, valid(field.value));
      field.setAttribute('aria-invalid', String(field.value !== '' && valid(field.value) === null));
      draw();
    },
  });
}

/** What is less than the last place of a total is said to be less. */
const lifted = (gain) => (gain > 0 && rounded(gain) === 0 ? t('actions.gainLeast') : signed(rounded(gain)));

/** What a score counts for: its target, else what it is. */
const effective = (step, targets) => targets.get(step) ?? step.today;

/** By how much a score lifts the total; null where there is no target or no score. */
function rise(step, targets) {
  const target = targets.get(step) ?? null;
  return target === null || step.today === null ? null : (target - step.today) * (step.shares[TOTAL] ?? 0);
}

/** A figure before it is rounded; null while a score of it is missing. */
function exact({ steps }, code, targets) {
  const counted = steps.filter(({ shares }) => shares[code] !== undefined);
  return counted.some((step) => effective(step, targets) === null)
    ? null
    : counted.reduce((sum, step) => sum + effective(step, targets) * step.shares[code], 0);
}

/** Half up to two decimals; what lies a hair below a half is one that binary numbers cannot write. */
const rounded = (value) => (Math.sign(value) * Math.round((Math.abs(value) + 1e-9) * 100)) / 100;

function figuresTable(analysis, targets) {
  const { plan } = analysis;
  const planned = new Map(
    plan.figures.map(({ figure: code }) => {
      const value = exact(plan, code, targets);
      return [code, value === null ? null : rounded(value)];
    }),
  );
  const level = plan.levels.find(({ required }) =>
    Object.entries(required).every(([code, least]) => planned.get(code) !== null && planned.get(code) >= least),
  );
  const known = planned.get(TOTAL) !== null;
  return [
    h(
      'p',
      { class: 'next-step', 'data-at': 'plan-level' },
      known ? t('plan.outcome', figure(planned.get(TOTAL)), n(level?.name ?? t('verdict.unknown'))) : t('plan.unknown'),
    ),
    table(
      t('plan.figures'),
      [
        { title: t('column.figure'), kind: 'row' },
        { title: t('column.today'), kind: 'number' },
        { title: t('column.planned'), kind: 'number' },
        { title: plan.goal ? t('column.goal', n(plan.goal.name)) : t('column.nextGoal'), kind: 'number' },
        { title: t('column.missing'), kind: 'number' },
      ],
      plan.figures.map(({ figure: code, today, required }) => [
        figureName(code, analysis),
        figure(today),
        figure(planned.get(code)),
        required === null ? '–' : figure(required),
        missing(planned.get(code), required),
      ]),
    ),
  ];
}

const missing = (planned, required) =>
  planned === null || required === null
    ? '–'
    : planned >= required
      ? t('plan.enough')
      : figure(rounded(required - planned));
