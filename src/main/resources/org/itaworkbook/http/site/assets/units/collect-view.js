// The units' answers, back into the centre's workbook.

import { n, t, whole } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { sourceOf } from '../base/files.js';
import { doWork } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { collect } from '../api/api.js';

/**
 * The answers that units sent back. workbook and give as for letters.
 * use: called with the centre's workbook as soon as answers stand in it, and with the one that they were put into;
 *   tells whether it is used from now on
 * saved: called when that workbook was handed over
 */
export function collectView({ workbook, give = saveBlob, use = () => false, saved = () => {} }) {
  const place = h('div');
  const report = h('div');
  const field = fileField({
    label: t('collect.files'),
    button: t('file.chooseMany'),
    accept: '.xlsx',
    multiple: true,
    name: 'answers',
  });
  const name = id('collect-period');
  const period = h('input', {
    id: name,
    type: 'text',
    maxlength: 60,
    autocomplete: 'off',
    spellcheck: 'false',
    'data-at': 'collect-period',
    'aria-describedby': `${name}-help`,
  });
  return h(
    'div',
    {},
    h('p', {}, t('collect.help')),
    field.element,
    h(
      'div',
      { class: 'due' },
      h('label', { for: name }, t('collect.period')),
      period,
      h('p', { class: 'help', id: `${name}-help` }, t('collect.periodHelp')),
    ),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          'data-act': 'collect',
          onclick: async () => {
            if (field.files().length === 0) {
              show(place, h('p', { class: 'fault', role: 'alert' }, t('collect.choose')));
              return;
            }
            show(report);
            const found = await doWork(place, t('collect.reading'), async (given) => {
              const options = { ...given, period: period.value.trim() };
              const [centre, answers] = [await workbook(options), await readAll(field.files())];
              const collected = await collect(centre, answers, options);
              const made =
                collected.taken.length === 0
                  ? null
                  : { kind: 'file', ...(await collect(centre, answers, { ...options, as: 'xlsx' })) };
              return { centre, collected, made };
            });
            if (found) {
              const used = found.made !== null && use(found.made, found.centre);
              show(report, reportOf(found, { give, used, saved }));
            }
          },
        },
        t('collect.start'),
      ),
    ),
    place,
    report,
  );
}

/** The answers as files in memory, under their names. */
const readAll = (files) => Promise.all(files.map(async (file) => new File([(await sourceOf(file)).blob], file.name)));

function reportOf({ collected, made }, { give, used, saved }) {
  const place = h('div');
  const list = (key, lines, kind) =>
    lines.length === 0
      ? null
      : h(
          'div',
          { class: `notice ${kind}` },
          h('p', {}, t(`collect.${key}`, whole(lines.length))),
          h(
            'ul',
            {},
            lines.map((line) => h('li', {}, line)),
          ),
        );
  return [
    list('taken', collected.taken, 'good'),
    list(
      'refused',
      collected.refused.map((each) => t('collect.line', each.file, each.reason)),
      'bad',
    ),
    list('conflicts', collected.conflicts, 'warn'),
    list(
      'findings',
      collected.findings.map(({ message }) => n(message)),
      'warn',
    ),
    list('remarks', collected.remarks, 'info'),
    list(
      'partly',
      collected.partly.map((each) =>
        t('collect.partlyLine', each.unit, each.unitName, whole(each.answered), whole(each.asked)),
      ),
      'warn',
    ),
    list(
      'missing',
      collected.missing.map((each) => `${each.unit} ${each.unitName}`),
      'warn',
    ),
    used ? h('p', {}, t('collect.used')) : null,
    made
      ? h(
          'p',
          { class: 'actions' },
          h(
            'button',
            {
              type: 'button',
              class: 'primary',
              'data-act': 'collected',
              onclick: async () => {
                const given = await doWork(place, t('collect.making'), () => handOver(made, give));
                got(given, place);
                if (given) {
                  saved();
                }
              },
            },
            t('collect.get'),
          ),
        )
      : null,
    place,
  ];
}
