// What became of an earlier result of the same file.

import { figure, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { questionName } from './names.js';

const MOST = 6;

/** The differences between two analyses of one agency and year, as elements; none where nothing differs. */
export function changesOf(before, now) {
  const scores = scoreChanges(before, now);
  const total = before.answer.total !== now.answer.total || before.answer.level?.code !== now.answer.level?.code;
  if (!total && scores.length === 0 && before.findings.length === now.findings.length) {
    return [h('p', {}, t('changes.none'))];
  }
  return [
    h('p', {}, t('changes.title')),
    h(
      'ul',
      { class: 'words' },
      total
        ? h(
            'li',
            {},
            t('changes.total', figure(before.answer.total), levelOf(before), figure(now.answer.total), levelOf(now)),
          )
        : null,
      scores.slice(0, MOST).map((each) => h('li', {}, each)),
      scores.length > MOST ? h('li', {}, t('changes.more', whole(scores.length - MOST))) : null,
      before.findings.length === now.findings.length
        ? null
        : h('li', {}, t('changes.findings', whole(before.findings.length), whole(now.findings.length))),
    ),
  ];
}

const levelOf = ({ answer }) => answer.level?.name ?? t('verdict.unknown');

function scoreChanges(before, now) {
  const was = new Map(before.questions.map((each) => [each.code, each.scores]));
  return now.questions.flatMap(({ code, scores }) =>
    Object.entries(scores)
      .filter(([part, value]) => value !== (was.get(code)?.[part] ?? null))
      .map(([part, value]) =>
        t('changes.score', questionName(now, code, part), figure(was.get(code)?.[part]), figure(value)),
      ),
  );
}
