// What was noticed, the gravest first, each with its place.

import { n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { reference } from '../base/cell-reference.js';
import { badge } from '../base/table.js';

const LOOK = { ERROR: ['bad', '✗'], WARNING: ['warn', '!'], INFO: ['info', 'i'] };

export function findingsSection({ analysis, cell }) {
  const all = analysis.findings;
  const counts = Object.keys(LOOK).map((severity) => [
    severity,
    all.filter((each) => each.severity === severity).length,
  ]);
  const told = counts
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => badge(...LOOK[severity], t('findings.count', t(`severity.${severity}`), whole(count))));
  return all.length === 0
    ? { key: 'findings', title: t('findings.title', whole(0)), body: badge('good', '✓', t('findings.none')) }
    : {
        key: 'findings',
        title: t('findings.title', whole(all.length)),
        folded: !all.some(({ severity }) => severity === 'ERROR'),
        sign: h('span', { class: 'counts' }, told),
        body: h(
          'ul',
          { class: 'findings' },
          causes(all).map(({ finding, explains }) => item(finding, cell, explains)),
        ),
      };
}

/** One cause is told once: the differences that a suspected score would mend stand under it. */
function causes(all) {
  const taken = new Set();
  const suspects = all
    .filter(({ code }) => code === 'SUSPECT_SCORE')
    .map((finding) => ({
      finding,
      explains: all.filter((each) => {
        const own =
          each.code === 'PUBLISHED_DIFFERS' &&
          !taken.has(each) &&
          finding.related.includes(reference(each.sheet, each.cell));
        return own && taken.add(each);
      }),
    }));
  const others = all
    .filter((each) => each.code !== 'SUSPECT_SCORE' && !taken.has(each))
    .map((finding) => ({ finding, explains: [] }));
  const order = Object.keys(LOOK);
  return [...suspects, ...others].sort(
    (one, other) => order.indexOf(one.finding.severity) - order.indexOf(other.finding.severity),
  );
}

function item({ code, severity, sheet, cell: at, related, message }, cell, explains = []) {
  const places = [...new Set([reference(sheet, at), ...related])].filter(Boolean);
  return h(
    'li',
    { 'data-finding': code, class: `finding ${LOOK[severity][0]}` },
    badge(...LOOK[severity], t(`severity.${severity}`)),
    h('p', {}, n(message)),
    places.length > 0
      ? h(
          'p',
          { class: 'cells' },
          places.map((place) => cell(place)),
        )
      : null,
    explains.length > 0
      ? h(
          'ul',
          { class: 'explained' },
          explains.map((each) => h('li', { 'data-finding': each.code, class: 'finding' }, h('p', {}, n(each.message)))),
        )
      : null,
  );
}
