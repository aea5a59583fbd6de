// What was understood of files with answers, what is doubtful first, and what the reader says instead.

import { language, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { fact, table } from '../base/table.js';
import { findingsList } from './findings-list.js';
import { choice } from './choice.js';
import { keptRows } from './kept-rows.js';

/** What a column can be beside a question, as far as a reader would say so. */
const MEANINGS = ['ignore', 'part', 'unit', 'person', 'name', 'when', 'free_text', 'personal', 'weight'];

/** Kinds of spellings that are in doubt. */
const DOUBTFUL = ['UNREADABLE', 'AMBIGUOUS', 'UNKNOWN', 'TAKEN_FOR'];

/**
 * seen: {preview, year, given, codes}: the server's answer, the year's data, what was said of the files before
 * score, again, save: called where the reader asks for scores, for another look, for the map as a file
 * kept: what state() told of the same view before it was drawn anew
 * Returns {element, map(), wholeMap(), codes(), state()}.
 */
export function understoodView({ preview, year, given, codes: meant }, { score, again, save, kept }) {
  const changes = kept ?? { columns: {}, parts: {}, codes: {}, numbers: meant ?? '' };
  const questions = questionsOf(year);
  const parts = year.instruments
    .filter((each) => questions.some((question) => question.instrument === each.code))
    .flatMap((each) =>
      each.parts.map((part) => ({ value: part.figure, label: part.name[language()] ?? part.name.th })),
    );

  const map = () => {
    const changed = { ...given };
    if (Object.keys(changes.columns).length > 0) {
      changed.columns = { ...given.columns, ...changes.columns };
    }
    if (Object.keys(changes.codes).length > 0) {
      changed.codes = { ...given.codes, ...changes.codes };
    }
    const said = Object.entries(changes.parts).map(([match, part]) => ({ match, part }));
    if (said.length > 0) {
      changed.files = [...said, ...(given.files ?? []).filter(({ match }) => changes.parts[match] === undefined)];
    }
    if (changes.keep) {
      changed.keep = changes.keep;
    }
    if (changes.period !== undefined) {
      changed.period = changes.period ?? undefined;
    }
    return Object.keys(changed).length > 0 ? changed : null;
  };

  const element = h(
    'section',
    { class: 'card', 'data-view': 'understood', 'aria-labelledby': 'answers-understood' },
    h('h2', { id: 'answers-understood' }, t('answers.understood')),
    summary(preview, parts),
    findingsList(preview.findings, preview.rows),
    keptRows(preview.rows, given, changes),
    preview.files.some(({ words }) => words.some(({ is }) => is === 'AMBIGUOUS')) || meant ? numbers(changes) : null,
    preview.files.map((file) => fileSection(file, { changes, questions, parts, year })),
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'primary', 'data-act': 'score', onclick: score }, t('answers.score')),
      h('button', { type: 'button', 'data-act': 'again', onclick: again }, t('answers.again')),
      h('button', { type: 'button', 'data-act': 'map', onclick: save }, t('answers.saveMap')),
    ),
  );
  return {
    element,
    map,
    wholeMap: () => ({ ...preview.map, ...map(), columns: { ...preview.map.columns, ...map()?.columns } }),
    codes: () => changes.numbers || undefined,
    state: () => changes,
  };
}

function summary({ rows, respondents, files }, parts) {
  const some = files.some((file) => !file.whole);
  return [
    h(
      'dl',
      { class: 'answers-facts' },
      fact(t('answers.rows'), t('answers.rows.counted', whole(rows.read), whole(rows.counted))),
      Object.entries(respondents).map(([part, persons]) =>
        fact(parts.find(({ value }) => value === part)?.label ?? part, t('answers.persons', whole(persons))),
      ),
    ),
    some ? h('p', { class: 'note' }, n(t('answers.someRows'))) : null,
  ];
}

/** Bare numbers that may be places of choices, or turned already. */
function numbers(changes) {
  return choice({
    label: t('answers.numbers'),
    name: 'numbers',
    value: changes.numbers,
    options: ['', 'order', 'better'].map((value) => ({ value, label: t(`answers.numbers.${value || 'open'}`) })),
    changed: (value) => {
      changes.numbers = value;
    },
    shown: true,
  });
}

function fileSection(file, { changes, questions, parts, year }) {
  const name = file.sheet === '' ? file.file : `${file.file}: ${file.sheet}`;
  const byColumn = file.columns.some(({ is, part }) => is === 'part' || part !== null);
  return h(
    'section',
    { class: 'answers-file', 'data-file': file.file, 'aria-label': name },
    h('h3', {}, name),
    h('p', { class: 'help' }, t('answers.file', t(`answers.kind.${file.kind}`), whole(file.rows))),
    file.kind === 'COUNTS'
      ? null
      : choice({
          label: t('answers.part'),
          name: 'part',
          value: changes.parts[file.file] ?? file.part ?? '',
          options: [{ value: '', label: byColumn ? t('answers.part.byColumn') : t('answers.part.unknown') }, ...parts],
          changed: (value) => {
            if (value === '') {
              delete changes.parts[file.file];
            } else {
              changes.parts[file.file] = value;
            }
          },
          shown: true,
        }),
    columnsTable(name, file, changes, questions),
    wordsTable(name, file, changes, year),
  );
}

/** Columns that nothing is read of, since a question may hide there; those that are understood are folded. */
function columnsTable(name, { columns }, changes, questions) {
  const known = (is) => questions.some(({ code }) => code === is);
  const row = (column) => {
    const is = column.is === 'ignored' ? 'ignore' : column.is;
    const value = column.part === null ? is : `${is} ${column.part}`;
    const own = [...MEANINGS.map(meaning), ...questions.map(option)];
    const options = own.some((each) => each.value === value)
      ? own
      : [{ value, label: known(is) ? value : meaning(is).label }, ...own];
    return [
      n(column.header),
      choice({
        label: t('answers.isOf', column.header),
        name: 'column',
        value: changes.columns[column.header] ?? value,
        options,
        changed: (said) => {
          changes.columns[column.header] = said;
        },
      }),
    ];
  };
  const drawn = (caption, some) =>
    table(caption, [{ title: t('answers.column'), kind: 'row wide' }, { title: t('answers.is') }], some.map(row), {
      captionSeen: true,
      kind: 'answers-table',
    });
  const unread = columns.filter(({ is }) => is === 'ignored');
  const clear = columns.filter(({ is }) => is !== 'ignored');
  return [
    unread.length > 0 ? drawn(t('answers.unread.of', name), unread) : null,
    h(
      'details',
      {},
      h('summary', {}, t('answers.columns', whole(clear.length))),
      drawn(t('answers.columns.of', name), clear),
    ),
  ];
}

const meaning = (value) => ({ value, label: t(`answers.is.${value}`) });
const option = ({ code, wording }) => ({ value: code, label: `${code} ${wording.slice(0, 60)}` });

/** Spellings in doubt, each with what it stands for; those that are clear are folded. */
function wordsTable(name, { words }, changes, year) {
  if (words.length === 0) {
    return null;
  }
  const row = (word) => {
    const choices = year.answers[word.answers].choices;
    return [
      word.spelling,
      word.count === null ? '–' : whole(word.count),
      choice({
        label: t('answers.readOf', word.spelling),
        name: 'word',
        value: changes.codes[word.spelling] ?? (word.is === 'UNKNOWN' ? 'unknown' : (word.place ?? '')),
        options: [
          { value: '', label: t(`answers.word.${word.is === 'AMBIGUOUS' ? 'AMBIGUOUS' : 'UNREADABLE'}`) },
          ...choices.map((each, at) => ({ value: at + 1, label: t('answers.place', whole(at + 1), each.words[0]) })),
          { value: 'unknown', label: t('answers.word.UNKNOWN') },
        ],
        changed: (said) => {
          if (said === '') {
            delete changes.codes[word.spelling];
          } else {
            changes.codes[word.spelling] = said === 'unknown' ? said : Number(said);
          }
        },
      }),
    ];
  };
  const columns = [
    { title: t('answers.spelling'), kind: 'row' },
    { title: t('answers.times'), kind: 'number' },
    { title: t('answers.readAs') },
  ];
  const drawn = (caption, some) => table(caption, columns, some.map(row), { captionSeen: true, kind: 'answers-table' });
  const doubtful = words.filter(({ is }) => DOUBTFUL.includes(is));
  const clear = words.filter(({ is }) => !DOUBTFUL.includes(is));
  return [
    doubtful.length > 0 ? drawn(t('answers.doubtful.of', name), doubtful) : null,
    clear.length > 0
      ? h(
          'details',
          {},
          h('summary', {}, t('answers.words', whole(clear.length))),
          drawn(t('answers.words.of', name), clear),
        )
      : null,
  ];
}

/** Every question that persons answer. */
function questionsOf(year) {
  return year.instruments.flatMap((instrument) =>
    instrument.indicators
      .flatMap((indicator) => indicator.questions ?? [])
      .filter(({ answers }) => answers !== undefined)
      .map((question) => ({ ...question, instrument: instrument.code })),
  );
}
