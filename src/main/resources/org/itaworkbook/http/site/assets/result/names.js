// What figures, parts and questions are called, and where a question's scores stand.

import { has, n, t } from '../base/texts.js';

/** A figure's code, such as INDICATOR_6_SURVEY, in words. */
export function figureName(code, analysis) {
  const indicator = /^INDICATOR_(\d+)(?:_(.+))?$/.exec(code);
  if (indicator) {
    const name = t('figure.indicator', n(indicator[1]));
    const part =
      indicator[2] && partName(analysis, instrumentOf(analysis, Number(indicator[1])), indicator[2].toLowerCase());
    return part ? t('figure.inPart', name, part) : name;
  }
  const sub = /^SUB_INDICATOR_(.+)$/.exec(code);
  if (sub) {
    return t('figure.subIndicator', n(sub[1]));
  }
  return has(`figure.${code}`) ? t(`figure.${code}`) : shortName(code);
}

/** A part of an instrument, such as EIT Survey; null where the instrument is one whole. */
export function partName(analysis, instrument, part) {
  const code = `${instrument}_${part.toUpperCase()}`;
  return analysis.instruments.some((each) => each.code === code) ? shortName(code) : null;
}

/** A figure's code, such as EIT_SURVEY, apart: the instrument, and the words of its part where it has one. */
function apart(code) {
  const [instrument, ...part] = code.split('_');
  return { instrument, part };
}

/** The part, as a question's scores name it, that a figure such as EIT_SURVEY is of. */
export const partOfFigure = (code) => apart(code).part.join('_').toLowerCase() || 'score';

/** EIT_SURVEY as people write it: EIT Survey. */
export function shortName(code) {
  const { instrument, part } = apart(code);
  return [instrument, ...part.map((word) => word.charAt(0) + word.slice(1).toLowerCase())].join(' ');
}

/** A question with its part where it has several, such as e1 (EIT Survey). */
export function questionName(analysis, code, part) {
  const question = analysis.questions.find((each) => each.code === code);
  const name = question && part ? partName(analysis, instrumentOf(analysis, question.indicator), part) : null;
  return name ? t('figure.inPart', code, name) : code;
}

/** The instrument of an indicator. */
export const instrumentOf = (analysis, number) =>
  analysis.indicators.find((each) => each.number === number)?.instrument ?? '';

/** Where a score stands, as SHEET!CELL; null where it came from no workbook. */
export function cellOf(question, part) {
  return question?.cells?.[part] ?? null;
}
