// A report in Word: new, or an earlier one that staff worked on, brought up to date.

import { t } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { sourceOf } from '../base/files.js';
import { problemBox } from '../base/problem.js';
import { doWork, onlyLatest } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { report } from '../api/api.js';
import { reportOutcome } from './report-outcome.js';

/**
 * workbook: the workbook to report on (async (options) => source); give: what is done with the report
 * before: what state() told earlier
 * Returns {element, forget(), redraw(), state()}: what was made of another workbook no longer holds; figures are spelled anew;
 * and {unsaved()}, whether a report was made that would be gone with the page.
 */
export function reportView({ workbook, give = saveBlob, before = {} }) {
  const made = h('div', { 'data-at': 'report-made' });
  const work = h('div');
  const writing = onlyLatest();
  const fault = h('div');
  const state = { earlier: before.earlier ?? null, found: null, saved: false };
  const name = id('report');

  const earlier = fileField({
    label: t('report.earlier'),
    button: t('file.choose'),
    accept: '.docx',
    name: 'earlier',
    chosen: async ([file]) => {
      forget();
      show(fault);
      try {
        state.earlier = file ? await sourceOf(file) : null;
      } catch (thrown) {
        state.earlier = null;
        show(fault, problemBox(thrown));
      }
      said();
    },
  });
  const used = h('p', { class: 'help', role: 'status' });
  const said = () => {
    used.textContent = state.earlier ? t('report.earlierUsed', state.earlier.name) : t('report.earlierHelp');
  };
  const period = h('input', {
    id: `${name}-period`,
    type: 'text',
    maxlength: 60,
    autocomplete: 'off',
    spellcheck: 'false',
    value: before.period ?? '',
    'data-at': 'period',
    'aria-describedby': `${name}-period-help`,
    oninput: forget,
  });
  const periodField = h(
    'div',
    { class: 'due' },
    h('label', { for: `${name}-period` }, t('report.period')),
    period,
    h('p', { class: 'help', id: `${name}-period-help` }, t('report.periodHelp')),
  );
  const kind = choice(`${name}-kind`, t('report.kind'), ['yearly', 'follow-up'], before.kind ?? 'yearly', (chosen) => {
    periodField.hidden = chosen !== 'follow-up';
    forget();
  });
  periodField.hidden = kind.value() !== 'follow-up';
  const digits = choice(
    `${name}-digits`,
    t('report.digits'),
    ['same', 'thai', 'arabic'],
    before.digits ?? 'same',
    forget,
  );
  const publish = h('input', {
    id: `${name}-final`,
    type: 'checkbox',
    checked: before.publish ?? false,
    'data-at': 'final',
    onchange: forget,
  });

  function forget() {
    writing.stop();
    state.found = null;
    show(made);
  }

  const draw = () => show(made, state.found ? reportOutcome(state.found.outcome, download) : null);

  async function download(place) {
    const { found } = state;
    const given = await doWork(place, t('report.saving'), () => handOver(found.document, give));
    state.saved ||= given !== undefined && state.found === found;
    got(given, place);
  }

  async function write() {
    forget();
    const asked = {
      earlier: state.earlier,
      kind: kind.value(),
      digits: digits.value() === 'same' ? null : digits.value(),
      publish: publish.checked,
      period: kind.value() === 'follow-up' ? period.value.trim() : null,
    };
    const found = await writing.run(work, t('report.making'), async (options) => {
      const source = await workbook(options);
      const outcome = await report(source, { ...asked, ...options });
      return { outcome, document: await report(source, { ...asked, ...options, as: 'docx' }) };
    });
    if (found) {
      state.found = found;
      state.saved = false;
      draw();
    }
  }

  said();
  return {
    element: h(
      'div',
      { class: 'report' },
      kind.element,
      periodField,
      earlier.element,
      used,
      fault,
      digits.element,
      h('p', { class: 'check' }, publish, ' ', h('label', { for: `${name}-final` }, t('report.final'))),
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'button', 'data-act': 'report', onclick: write }, t('report.start')),
      ),
      work,
      made,
    ),
    forget,
    redraw: draw,
    unsaved: () => state.found !== null && !state.saved,
    state: () => ({
      earlier: state.earlier,
      kind: kind.value(),
      digits: digits.value(),
      publish: publish.checked,
      period: period.value,
    }),
  };
}

/** One of several: {element, value()}. Its words are report.NAME.VALUE of the last word of its id. */
function choice(name, legend, values, first, changed) {
  const key = name.replace(/.*-/, '');
  let chosen = first;
  const choose = (value) => {
    chosen = value;
    changed(value);
  };
  return {
    element: h(
      'fieldset',
      { class: 'one-of' },
      h('legend', {}, legend),
      values.map((value) =>
        h(
          'label',
          {},
          h('input', { type: 'radio', name, value, checked: value === first, onchange: () => choose(value) }),
          ' ',
          t(`report.${key}.${value}`),
        ),
      ),
    ),
    value: () => chosen,
  };
}
