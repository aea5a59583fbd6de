// What Excel refuses, as sentences.

import { t } from '../base/texts.js';
import { Problem } from '../base/problem.js';

/** Excel's error codes (Excel.ErrorCodes) that people can do something about. */
const KNOWN = {
  InvalidOperationInCellEditMode: 'editing',
  UnsupportedFeature: 'unsupported',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
};

/** A problem that Excel made: texts pane.problem.KEY and pane.problem.KEY.detail. */
export function excelProblem(key, ...args) {
  const problem = new Problem({ title: t(`pane.problem.${key}`), detail: t(`pane.problem.${key}.detail`, ...args) });
  problem.key = key;
  return problem;
}

/** What Office.js threw as a problem. */
export function asExcelProblem(thrown) {
  if (thrown instanceof Problem) {
    return thrown;
  }
  return KNOWN[thrown?.code]
    ? excelProblem(KNOWN[thrown.code])
    : excelProblem('refused', thrown?.message ?? String(thrown));
}
