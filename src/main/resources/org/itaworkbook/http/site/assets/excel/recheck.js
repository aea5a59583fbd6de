// Checking again after an edit, without sending the workbook: the cells that were scores at the last analysis are
// read from the open workbook and sent as JSON.

import { parted, reference } from '../base/cell-reference.js';

/**
 * What is needed to check an analysis again.
 * cells: everything to read for its scores; landmarks: what must stand where it stood, or cells were moved
 */
export function plan(analysis) {
  const cells = [
    ...analysis.questions.flatMap((question) => Object.values(question.cells ?? {})),
    ...Object.values(analysis.given?.cells ?? {}),
  ];
  const landmarks = cells.flatMap((cell) => landmarksOf(split(cell), analysis.understood.tables));
  return { cells, landmarks: [...new Set(landmarks)] };
}

/** Whether the landmarks hold what they held; both are maps by reference. */
export function unmoved(before, now) {
  return before !== null && before.size === now.size && [...before].every(([ref, value]) => now.get(ref) === value);
}

/** A question's code and the header of its column; beside a published figure what its row begins with. */
function landmarksOf({ sheet, column, row }, tables) {
  const table = tables
    .filter((each) => each.sheet === sheet && column in each.columns && rowOf(each.header) < row)
    .sort((one, other) => rowOf(other.header) - rowOf(one.header))[0];
  if (!table) {
    return column === 'A' ? [] : [reference(sheet, `A${row}`)];
  }
  const named = Object.entries(table.columns)
    .filter(([, use]) => use === 'code' || use === 'wording')
    .map(([at]) => at);
  return [reference(sheet, `${column}${rowOf(table.header)}`), ...named.map((at) => reference(sheet, `${at}${row}`))];
}

/**
 * Whether a score is a text, such as one with its unit, or an error. Only from a workbook the engine reads these,
 * and knows a number in words from a mistake.
 */
export const holdsText = (analysis, values) =>
  analysis.questions.some(({ cells }) =>
    Object.values(cells ?? {}).some((cell) => typeof values.get(cell) === 'string'),
  );

/** The scores as the API takes them, from the analysis and from what its cells hold now. */
export function scoresOf(analysis, values) {
  const { given } = analysis;
  return {
    fiscalYear: analysis.fiscalYear,
    agency: analysis.agency,
    previousTotal: given.previousTotal,
    respondents: given.respondents,
    questions: analysis.questions.map(({ code, cells, previous }) => ({
      code,
      scores: pick(Object.entries(cells ?? {}).map(([part, cell]) => [part, values.get(cell)])),
      previous: pick(Object.entries(previous ?? {})),
    })),
    published: published(given, values),
    assessorLowest: given.assessorLowest,
  };
}

const pick = (entries) => Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined));

/** A figure that was typed as text stays as the engine read it. */
function published(given, values) {
  const { indicators, instruments, total, level } = structuredClone(given.published);
  const now = { indicators, instruments, total, level };
  for (const [figure, cell] of Object.entries(given.cells)) {
    const value = values.get(cell);
    const indicator = /^INDICATOR_(\d+)$/.exec(figure)?.[1];
    if (figure === 'LEVEL') {
      now.level = value === null ? null : String(value);
    } else if (value === null || typeof value === 'number') {
      const [holder, name] = indicator
        ? [indicators, indicator]
        : figure === 'TOTAL'
          ? [now, 'total']
          : [instruments, figure];
      holder[name] = value;
    }
  }
  return {
    indicators: pick(Object.entries(indicators)),
    instruments: pick(Object.entries(instruments)),
    total: now.total,
    level: now.level,
  };
}

/** The new analysis with the places that only the workbook's analysis knows. */
export function placed(fresh, analysis) {
  const cells = new Map(analysis.questions.map((question) => [question.code, question.cells]));
  return {
    ...fresh,
    understood: analysis.understood,
    given: { ...fresh.given, cells: analysis.given.cells },
    questions: fresh.questions.map((question) => ({ ...question, cells: cells.get(question.code) ?? null })),
    findings: fresh.findings.map((finding) => ({ ...finding, ...placeOf(finding, analysis, cells) })),
  };
}

/** A finding that stood before has its place; of a new one that names one question, where that stands. */
function placeOf(finding, analysis, cells) {
  const before = analysis.findings.find(({ code, message }) => code === finding.code && message === finding.message);
  if (before) {
    return { sheet: before.sheet, cell: before.cell, related: before.related };
  }
  const named = [...cells.keys()].filter(
    (code) => cells.get(code) && new RegExp(`(?<![A-Za-z0-9])${code}(?![0-9])`).test(finding.message),
  );
  return named.length === 1 ? { related: Object.values(cells.get(named[0])) } : {};
}

const rowOf = (cell) => Number(/\d+$/.exec(cell)[0]);

function split(ref) {
  const { sheet, address } = parted(ref);
  const [, column, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address);
  return { sheet, column, row: Number(row) };
}
