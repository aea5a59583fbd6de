// Workbooks to fill in: blank ones with the agency's name, or filled from last year's.

import { has, n, t, whole } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT, sourceOf } from '../base/files.js';
import { problemBox } from '../base/problem.js';
import { doWork } from '../base/progress.js';
import { got, handOver, saveBlob } from '../base/save.js';
import { template, templates } from '../api/api.js';

/**
 * The templates, once the server has told which there are.
 * give: what is done with a workbook that was made; saved as a download where not told
 * workbook: the open workbook as last year's, where there is one (async (options) => source)
 * get: what the button says that makes a workbook
 */
export function templatesView({ give = saveBlob, workbook = null, get = t('templates.get') } = {}) {
  const element = h('div');

  async function load() {
    try {
      show(element, choices(await templates(), { give, workbook, get }));
    } catch (thrown) {
      show(element, problemBox(thrown, h('button', { type: 'button', onclick: load }, t('job.again'))));
    }
  }

  load();
  return element;
}

function choices({ templates: known, years }, { give, workbook, get }) {
  const agency = id('agency');
  const year = id('year');
  const list = h('ul', { class: 'templates' });
  const name = h('input', {
    id: agency,
    type: 'text',
    maxlength: 200,
    autocomplete: 'organization',
    spellcheck: 'false',
    'aria-describedby': `${agency}-help`,
  });
  const chosen = h(
    'select',
    { id: year, onchange: () => draw(), 'aria-describedby': `${year}-help` },
    years.map(({ fiscalYear, caveat }) =>
      h('option', { value: fiscalYear }, caveat ? t('templates.draft', whole(fiscalYear)) : whole(fiscalYear)),
    ),
  );
  const caveat = h('div', { 'data-at': 'caveat', 'aria-live': 'polite' });
  const draw = () => {
    const said = years.find((each) => String(each.fiscalYear) === chosen.value)?.caveat;
    show(caveat, said ? h('p', { class: 'notice warn' }, n(said)) : null);
    show(
      list,
      known
        .filter((each) => String(each.fiscalYear) === chosen.value)
        .sort(byUse)
        .map((each) => item(each, () => name.value.trim(), { give, get })),
    );
  };
  draw();
  return [
    h(
      'div',
      { class: 'fields' },
      h(
        'div',
        {},
        h('label', { for: agency }, t('templates.agency')),
        name,
        h('p', { id: `${agency}-help`, class: 'help' }, t('templates.agencyHelp')),
      ),
      h(
        'div',
        {},
        h('label', { for: year }, t('templates.year')),
        chosen,
        h('p', { id: `${year}-help`, class: 'help' }, t('templates.yearHelp')),
      ),
    ),
    caveat,
    list,
    h('h2', {}, t('templates.from')),
    fromLastYear(
      () => chosen.value,
      () => name.value.trim(),
      give,
      workbook,
    ),
  ];
}

/** What most people come for stands first. */
const byUse = (one, other) => (one.name !== 'scores') - (other.name !== 'scores') || one.name.localeCompare(other.name);

function item({ fiscalYear, name }, agency, { give, get }) {
  const place = h('div');
  const title = has(`template.${name}`) ? t(`template.${name}`) : name;
  return h(
    'li',
    { class: 'card' },
    h('h2', {}, title),
    has(`template.${name}.help`) ? h('p', {}, t(`template.${name}.help`)) : null,
    place,
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          class: name === 'scores' ? 'primary' : null,
          'data-template': name,
          onclick: async () => {
            const made = await doWork(place, t('templates.making', title), async (options) =>
              handOver(await template(fiscalYear, name, agency(), options), give),
            );
            got(made, place);
          },
        },
        get,
        h('span', { class: 'unseen' }, ` ${title} ${n(String(fiscalYear))}`),
      ),
    ),
  );
}

function fromLastYear(year, agency, give, workbook) {
  const place = h('div');
  const file = fileField({ label: t('templates.last'), button: t('file.choose'), accept: ACCEPT, name: 'last' });
  const fill = async (source, fromYear = null) => {
    const made = await doWork(
      place,
      t('templates.filling'),
      async (options) =>
        handOver(
          await template(year(), 'scores', agency(), { ...options, from: await source(options), fromYear }),
          give,
        ),
      {
        remedy: (problem) =>
          problem.kind !== '/problems/same-year'
            ? null
            : h(
                'button',
                { type: 'button', 'data-act': 'same-year', onclick: () => fill(source, year()) },
                t('templates.sameYear', whole(year())),
              ),
      },
    );
    got(made, place);
  };
  return h(
    'div',
    { class: 'card' },
    h('p', {}, t('templates.fromHelp')),
    file.element,
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          type: 'button',
          'data-act': 'fill',
          onclick: () =>
            file.files().length > 0
              ? fill(() => sourceOf(file.files()[0]))
              : show(place, h('p', { class: 'fault', role: 'alert' }, t('templates.choose'))),
        },
        t('templates.fill'),
      ),
      workbook ? h('button', { type: 'button', onclick: () => fill(workbook) }, t('templates.fillOpen')) : null,
    ),
    place,
  );
}
