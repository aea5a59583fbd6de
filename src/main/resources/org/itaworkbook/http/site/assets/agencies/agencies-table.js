// The table of agencies: sorted by any column, and filtered by name, type, province, group, level, a
// question that is low, and what is wrong.

import { language, n, signed, t, whole } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { badge } from '../base/table.js';
import { score } from '../result/score.js';
import { agencyLevel } from './agency-level.js';

/** What can be wrong with an agency, as a choice of the filter. */
const WRONG = ['below', 'incomplete', 'finding'];
/** What agencies are put into groups by. */
const GROUPS = ['type', 'province', 'group'];
/** So much of a question's words is read in a list. */
const LONGEST_WORDS = 60;
/** So many rows are seen before more are asked for. */
const FIRST_ROWS = 200;
const MORE_ROWS = 1_000;

/**
 * The agencies of one year.
 * standings: as the API tells them; year: theirs; wrongWith: how many findings a standing's file has {errors, warnings}
 * open: makes a button that opens an agency's own result, or null; chosen: what was sorted and filtered before, which
 *   is kept up to date
 */
export function agenciesTable({ standings, year, wrongWith, open, chosen }) {
  const order = new Intl.Collator(language() === 'th' ? 'th' : 'en', { numeric: true });
  const ladder = year.levels.map(({ name }) => name);
  const rows = standings.map((standing, at) => ({
    at,
    standing,
    name: standing.agency.name,
    type: standing.agency.type ?? '',
    province: standing.agency.province ?? '',
    group: standing.agency.group ?? '',
    level: standing.level === null ? -1 : ladder.length - ladder.indexOf(standing.level),
    levelName: standing.level ?? '',
    total: standing.figures.TOTAL ?? null,
    change: standing.change?.points ?? null,
    below: standing.below.length,
    ...wrongWith(standing),
    found: `${standing.agency.name} ${standing.agency.code ?? ''} ${standing.agency.affiliation ?? ''}`.toLowerCase(),
  }));
  const has = (key) => rows.some((row) => row[key] !== '' && row[key] !== null);
  const columns = [
    { key: 'at', kind: 'number' },
    { key: 'name', kind: 'row' },
    { key: 'level' },
    { key: 'total', kind: 'number' },
    has('change') ? { key: 'change', kind: 'number' } : null,
    { key: 'wrong' },
  ].filter(Boolean);
  /** What rows are sorted by: a column, or what stands below the name. */
  const keys = [...columns.map(({ key }) => key), ...['type', 'province'].filter(has)];
  const drawnRows = new Map();
  let most = FIRST_ROWS;
  let later = null;
  const body = h('tbody');
  const status = h('p', { class: 'small', role: 'status' });

  const weight = (row) => row.errors * 1e6 + row.warnings * 1e3 + row.below + (row.total === null ? 1e9 : 0);

  /** By a key, a number for each row: words are put in order once, and compared as numbers with every click. */
  const weights = {};
  function weightsBy(key) {
    if (!weights[key]) {
      const value = key === 'wrong' ? weight : (row) => row[key];
      const words = [...new Set(rows.map(value).filter((each) => typeof each === 'string' && each !== ''))];
      const places = new Map(words.sort(order.compare).map((each, place) => [each, place]));
      weights[key] = rows.map((row) => (typeof value(row) === 'string' ? places.get(value(row)) : value(row)) ?? null);
    }
    return weights[key];
  }

  function sorted(seen) {
    const by = weightsBy(chosen.key);
    const turn = chosen.down ? -1 : 1;
    // What is not known stands last, whichever way it is sorted.
    return seen.sort(({ at: a }, { at: b }) => (by[a] === null) - (by[b] === null) || turn * (by[a] - by[b]) || a - b);
  }

  const isSeen = (row) =>
    row.found.includes(chosen.words.trim().toLowerCase()) &&
    GROUPS.every((key) => chosen[key] === '' || row[key] === chosen[key]) &&
    (chosen.question === '' || row.standing.below.includes(chosen.question)) &&
    (chosen.level === '' || row.levelName === chosen.level) &&
    {
      '': true,
      below: row.below > 0,
      incomplete: row.total === null,
      finding: row.errors + row.warnings > 0,
    }[chosen.wrong];

  const element = (row) => {
    const known = drawnRows.get(row) ?? drawn(row);
    drawnRows.set(row, known);
    return known;
  };

  /** atOnce: how many rows; those that are not seen at first are drawn a moment later */
  function draw(atOnce = FIRST_ROWS) {
    const seen = sorted(rows.filter(isSeen));
    clearTimeout(later);
    show(body, seen.slice(0, Math.min(most, atOnce)).map(element));
    if (Math.min(most, seen.length) > atOnce) {
      later = setTimeout(() => body.append(...seen.slice(atOnce, most).map(element)));
    }
    more.hidden = seen.length <= most;
    status.textContent = t('agencies.table.seen', whole(seen.length), whole(rows.length));
    heads.forEach(({ key, head }) =>
      head.setAttribute('aria-sort', key !== chosen.key ? 'none' : chosen.down ? 'descending' : 'ascending'),
    );
    by.value = chosen.key;
    down.checked = chosen.down;
  }

  function choose(changes) {
    Object.assign(chosen, changes);
    draw();
  }

  function outOf({ of, range }) {
    const places = range ? ` · ${t('agencies.table.range', whole(range.from), whole(range.to))}` : '';
    return t('agencies.table.of', whole(of)) + places;
  }

  function drawn(row) {
    const { standing } = row;
    const rank = standing.rankInType ?? standing.rank;
    const content = {
      at: rank
        ? [h('span', {}, `${whole(rank.place)}${rank.tied ? '=' : ''} `), h('span', { class: 'small' }, outOf(rank))]
        : '–',
      name: [
        open(standing) ?? h('span', { class: 'job-name' }, row.name),
        h('span', { class: 'small' }, [standing.agency.code, row.type, row.province].filter(Boolean).join(' · ')),
      ],
      level: agencyLevel(standing, year.threshold),
      total: score(row.total, year.threshold),
      change: standing.change ? changed(standing.change) : '–',
      wrong: wrong(row),
    };
    return h(
      'tr',
      {},
      columns.map(({ key, kind }) =>
        h(
          kind === 'row' ? 'th' : 'td',
          { scope: kind === 'row' ? 'row' : null, class: kind, 'data-title': t(`agencies.table.${key}`) },
          h('span', {}, content[key]),
        ),
      ),
    );
  }

  const heads = columns.map(({ key, kind }) => ({
    key,
    head: h(
      'th',
      { scope: 'col', class: kind },
      h(
        'button',
        {
          type: 'button',
          class: 'sort',
          'data-sort': key,
          onclick: () => choose({ key, down: chosen.key === key ? !chosen.down : key === 'wrong' }),
        },
        t(`agencies.table.${key}`),
      ),
    ),
  }));

  const more = h(
    'p',
    { class: 'actions' },
    h(
      'button',
      {
        type: 'button',
        onclick: () => {
          const from = most;
          most += MORE_ROWS;
          draw(most);
          body.rows[from]?.querySelector('button')?.focus();
        },
      },
      t('agencies.table.more'),
    ),
  );

  const field = (name, control) => {
    const own = id(`agencies-${name}`);
    control.id = own;
    return h('div', {}, h('label', { for: own }, t(`agencies.filter.${name}`)), control);
  };
  const select = (key, choices) =>
    h(
      'select',
      { 'data-filter': key, onchange: (event) => choose({ [key]: event.target.value }) },
      h('option', { value: '' }, t('agencies.filter.all')),
      choices.map(([value, words]) => h('option', { value, selected: chosen[key] === value }, words)),
    );
  const values = (key) => [...new Set(rows.map((row) => row[key]))].filter(Boolean).sort(order.compare);
  const words = h('input', {
    type: 'text',
    'data-filter': 'words',
    value: chosen.words,
    spellcheck: 'false',
    oninput: (event) => choose({ words: event.target.value }),
  });
  const by = h(
    'select',
    { 'data-filter': 'sort', onchange: (event) => choose({ key: event.target.value }) },
    keys.map((key) => h('option', { value: key }, t(`agencies.table.${key}`))),
  );
  const down = h('input', {
    type: 'checkbox',
    onchange: (event) => choose({ down: event.target.checked }),
  });
  const among = (key) => {
    const known = values(key);
    return known.length > 1
      ? field(
          key,
          select(
            key,
            known.map((each) => [each, each]),
          ),
        )
      : null;
  };
  const low = [...new Set(standings.flatMap(({ below }) => below))].sort(order.compare);
  const wording = (code) => {
    const { wording: all = '' } = year.questions.find((question) => question.code === code) ?? {};
    return `${code} ${all.length > LONGEST_WORDS ? `${all.slice(0, LONGEST_WORDS)}…` : all}`;
  };
  GROUPS.forEach((key) => values(key).includes(chosen[key]) || (chosen[key] = ''));
  chosen.question = low.includes(chosen.question) ? chosen.question : '';
  chosen.level = ladder.includes(chosen.level) ? chosen.level : '';
  chosen.key = keys.includes(chosen.key) ? chosen.key : 'at';
  const section = h(
    'section',
    { class: 'card', 'data-part': 'table' },
    h('h3', {}, t('agencies.table.title')),
    h(
      'div',
      { class: 'fields filters', role: 'search', 'aria-label': t('agencies.filter') },
      field('words', words),
      GROUPS.map(among),
      field(
        'level',
        select(
          'level',
          ladder.filter((name) => rows.some((row) => row.levelName === name)).map((name) => [name, name]),
        ),
      ),
      low.length === 0
        ? null
        : field(
            'question',
            select(
              'question',
              low.map((code) => [code, n(wording(code))]),
            ),
          ),
      field(
        'wrong',
        select(
          'wrong',
          WRONG.map((each) => [each, t(`agencies.filter.wrong.${each}`)]),
        ),
      ),
      h(
        'div',
        { class: 'sort-choice' },
        field('sort', by),
        h('label', { class: 'choice' }, down, t('agencies.filter.down')),
      ),
    ),
    status,
    h(
      'table',
      { class: 'stack agencies' },
      h('caption', { class: 'unseen' }, t('agencies.table.title')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map(({ head }) => head),
        ),
      ),
      body,
    ),
    more,
    rows.some(({ standing }) => standing.change?.stated)
      ? h('p', { class: 'small' }, t('agencies.change.stated'))
      : null,
  );
  draw();
  return section;
}

/** How a total moved; a change that chance alone can make is told as unclear. */
function changed({ points, bound, stated }) {
  const unclear = bound !== null && Math.abs(points) < bound;
  return [
    h('span', { class: unclear ? 'unclear' : points < 0 ? 'below' : null }, signed(points), stated ? '*' : null),
    unclear ? h('span', { class: 'small' }, t('agencies.change.unclear')) : null,
  ];
}

function wrong({ total, errors, warnings, below }) {
  const all = [
    total === null ? badge('unknown', '–', t('agencies.incomplete')) : null,
    errors > 0 ? badge('bad', '✗', t('job.errors', whole(errors))) : null,
    warnings > 0 ? badge('warn', '!', t('job.warnings', whole(warnings))) : null,
    below > 0 ? badge('info', '▼', t('agencies.below', whole(below))) : null,
  ].filter(Boolean);
  return all.length === 0 ? '–' : h('span', { class: 'counts' }, all);
}
