// The open API, as this page calls it. Whatever goes wrong is thrown as a Problem.

import { atRoot } from '../base/root.js';
import { language } from '../base/texts.js';
import { chosenDigits } from '../base/digits-switch.js';
import { Problem } from '../base/problem.js';
import { request } from './request.js';

const BASE = atRoot('api/v1/');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const JSON_TYPE = 'application/json';
const LINES_TYPE = 'application/jsonl';

/**
 * Scores to their analysis, or to the annotated workbook.
 * source: {kind:'file', blob, name} | {kind:'text', text} | {kind:'json', scores}
 * as: 'json' gives the analysis, 'xlsx' gives {blob, name}
 */
export async function assess(source, { as = 'json', digits = chosenDigits(), year, onProgress, signal } = {}) {
  const path = `${BASE}assessments${query({ digits: as === 'xlsx' ? digits : null, year })}`;
  const answer = await post(path, source, { accept: as === 'xlsx' ? XLSX : JSON_TYPE, as, onProgress, signal });
  return as === 'json' ? withCells(answer) : answer;
}

/** Gives each question the cells of its scores; none where scores came as JSON. */
function withCells(analysis) {
  const questions = analysis.questions.map((question) => ({
    ...question,
    cells: analysis.understood.cells[question.code] ?? null,
  }));
  return { ...analysis, questions };
}

/** A file where many agencies are put together: the results in it as lines of JSON, or one that says why it has none. */
export async function gather(source, { signal } = {}) {
  const path = `${BASE}assessments${query({ view: 'result' })}`;
  const { blob } = await post(path, source, { accept: LINES_TYPE, as: 'file', signal });
  return (await blob.text()).split('\n').filter((line) => line !== '');
}

/**
 * What results mean together: as 'json' the figures, as 'xlsx' the workbook, which holds less where it is to be public.
 * register: a register of agencies, as a source
 */
export function overview(lines, { as = 'json', published = false, register = null, onProgress, signal } = {}) {
  const form = new FormData();
  form.append('file', new Blob([lines.join('\n')], { type: LINES_TYPE }), 'results.jsonl');
  if (register) {
    form.append('register', register.blob, register.name);
  }
  return request({
    method: 'POST',
    path: `${BASE}overviews${query({ public: published ? 'true' : null })}`,
    body: form,
    accept: as === 'xlsx' ? XLSX : JSON_TYPE,
    as,
    onProgress,
    signal,
  });
}

/** The workbooks that can be had: [{fiscalYear, name, href}]. */
export async function templates({ signal } = {}) {
  return get(`${BASE}templates`, { signal });
}

/**
 * A template with what is known filled in; from last year's workbook where one is given, or another of the year
 * fromYear.
 */
export function template(year, name, agency, { from, fromYear, onProgress, signal } = {}) {
  const known = [year, name].map(encodeURIComponent).join('/');
  const path = `${BASE}templates/${known}${query({ agency, year: fromYear })}`;
  return from
    ? post(path, from, { accept: XLSX, as: 'file', onProgress, signal })
    : request({ method: 'GET', path, accept: XLSX, as: 'file', signal });
}

/** A zip with a workbook for each unit. due: the day to answer by, as typed; none where empty */
export function units(source, { due, digits = chosenDigits(), year, onProgress, signal } = {}) {
  return post(`${BASE}units${query({ due, digits, year })}`, source, { accept: '*/*', as: 'file', onProgress, signal });
}

/**
 * Letters to the units. mode: 'preview', 'drafts' (a zip), 'send' (needs confirm and the preview's digest), 'log' (the workbook); due as for
 * units.
 */
export function deliveries(
  source,
  { mode = 'preview', confirm, digest, letter, due, unit, units, year, onProgress, signal } = {},
) {
  const path = `${BASE}deliveries${query({ mode, confirm, digest, letter, due, unit, units, year })}`;
  const file = mode === 'drafts' || mode === 'log';
  return post(path, source, { accept: file ? '*/*' : JSON_TYPE, as: file ? 'file' : 'json', onProgress, signal });
}

/** What became of all letters. */
export const outbox = ({ signal } = {}) => get(`${BASE}deliveries`, { signal });

/** What was written down of who did what, of a period and a person where those are given. */
export const audit = ({ from, to, person, signal } = {}) =>
  get(`${BASE}audit${query({ from, to, person })}`, { signal });

/** Sends a letter again that failed or whose fate is unknown; one that waits is due at once. */
export const retry = (delivery) =>
  request({ method: 'POST', path: `${BASE}deliveries/${delivery}/retry`, accept: JSON_TYPE, as: 'json' });

/** Takes a person's word: 'delivered' or 'dropped'. */
export const settle = (delivery, as) =>
  request({
    method: 'POST',
    path: `${BASE}deliveries/${delivery}/settle${query({ as })}`,
    accept: JSON_TYPE,
    as: 'json',
  });

/** The units' answers into the centre's workbook: as 'json' who answered, as 'xlsx' the workbook. */
export function collect(source, answers, { as = 'json', period, year, onProgress, signal } = {}) {
  const form = formOf(source);
  answers.forEach((answer) => form.append('units', answer, answer.name));
  const accept = as === 'xlsx' ? XLSX : JSON_TYPE;
  return request({
    method: 'POST',
    path: `${BASE}collections${query({ period, year })}`,
    body: form,
    accept,
    as,
    onProgress,
    signal,
  });
}

/**
 * Files with what persons answered, of which nothing is kept: 'understood' what their first rows are, 'scores' what
 * they come to, 'xlsx' the filled workbook.
 * files: sources; map: what the reader says of them; codes: 'order' or 'better'; into: the workbook to fill
 */
export function answers(files, { as = 'understood', map, codes, into, onProgress, signal } = {}) {
  const form = new FormData();
  files.forEach((file) => form.append('responses', file.blob, file.name));
  if (map) {
    form.append('map', new Blob([JSON.stringify(map)], { type: JSON_TYPE }), 'map.json');
  }
  if (into) {
    form.append('into', into.blob, into.name);
  }
  const preview = as === 'understood' ? 1 : null;
  const book = as === 'xlsx';
  return request({
    method: 'POST',
    path: `${BASE}scores${query({ preview, rows: book ? null : 1, codes, digits: book ? chosenDigits() : null })}`,
    body: form,
    accept: book ? XLSX : JSON_TYPE,
    as: book ? 'xlsx' : 'json',
    onProgress,
    signal,
  });
}

/**
 * A report in Word: as 'json' what became of each of its parts, as 'docx' the document.
 * earlier: a report that was made before; kind: 'yearly' or 'follow-up'; digits: null for those of the earlier one
 */
export function report(
  source,
  { as = 'json', earlier = null, kind, digits, publish, period, year, onProgress, signal } = {},
) {
  const form = formOf(source);
  if (earlier) {
    form.append('report', earlier.blob, earlier.name);
  }
  return request({
    method: 'POST',
    path: `${BASE}reports${query({ kind, digits, final: publish ? 'true' : null, period, year })}`,
    body: form,
    accept: as === 'docx' ? DOCX : JSON_TYPE,
    as,
    onProgress,
    signal,
  });
}

/** What a fiscal year asks and how it is answered. */
export const framework = (year, { signal } = {}) => get(`${BASE}frameworks/${year}`, { signal });

const get = (path, { signal }) => request({ method: 'GET', path, accept: JSON_TYPE, as: 'json', signal });

function post(path, source, { accept, as, onProgress, signal }) {
  const json = source.kind === 'json';
  return request({
    method: 'POST',
    path,
    body: json ? JSON.stringify(source.scores) : formOf(source),
    mediaType: json ? JSON_TYPE : null,
    accept,
    as,
    onProgress,
    signal,
  });
}

function formOf(source) {
  const form = new FormData();
  if (source.kind === 'text') {
    form.append(
      'file',
      new Blob([source.text], { type: 'text/plain;charset=utf-8' }),
      source.name ?? `ITA-${language()}.txt`,
    );
  } else if (source.kind === 'file') {
    form.append('file', source.blob, source.name);
  } else if (source.kind === 'json') {
    form.append('file', new Blob([JSON.stringify(source.scores)], { type: JSON_TYPE }), `ITA-${language()}.json`);
  } else {
    throw Problem.of('noWorkbook');
  }
  return form;
}

function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
