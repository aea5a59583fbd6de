// What whoever gathers many agencies asks first: who is to be helped, what is low everywhere, which files cannot be
// trusted.

import { figure, n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge } from '../base/table.js';
import { shortName } from '../result/names.js';
import { agencyLevel } from './agency-level.js';

/** So many of each are seen before more is unfolded. */
const FIRST = 5;

const LOOK = { ERROR: ['bad', '✗'], WARNING: ['warn', '!'], INFO: ['info', 'i'] };

/** How many there are, how they stand, and by level. year: as the API tells it */
export function headSection(year) {
  const { agencies, complete, passed, totals, levels } = year;
  return h(
    'div',
    { 'data-part': 'head' },
    h('h2', { tabindex: '-1' }, t('agencies.head', whole(year.fiscalYear))),
    h(
      'p',
      { class: 'lead' },
      t('agencies.counts', whole(agencies), whole(complete)),
      ' · ',
      t('agencies.passed', figure(year.threshold, 0), whole(passed.n), whole(passed.of)),
      passed.percent === null ? null : ` (${figure(passed.percent)}%)`,
      totals?.median == null
        ? null
        : ` · ${t('agencies.median', figure(totals.median), figure(totals.least), figure(totals.most))}`,
    ),
    h(
      'ul',
      { class: 'level-counts', 'aria-label': t('agencies.levels') },
      levels.map((level) =>
        h(
          'li',
          { class: level.agencies.n === 0 ? 'none' : null },
          level.name,
          ' ',
          h('strong', {}, whole(level.agencies.n)),
        ),
      ),
    ),
  );
}

/** Who is to be helped first. open: makes a button that opens an agency's own result, or null */
export function helpSection({ help, agencies, years }, open) {
  const of = new Map(
    agencies.filter((each) => each.fiscalYear === years[0].fiscalYear).map((each) => [each.agency.key, each]),
  );
  return card(
    'help',
    t('agencies.help'),
    help.length === 0 ? h('p', {}, badge('good', '✓', t('agencies.help.none'))) : null,
    help.map((each) => {
      const standing = of.get(each.key);
      return [
        h(
          'p',
          { class: 'item-head' },
          open(standing) ?? h('strong', {}, standing.agency.name),
          agencyLevel(standing, years[0].threshold),
        ),
        h(
          'p',
          { class: 'small' },
          each.shortfall > 0
            ? t('agencies.help.short', figure(standing.figures.TOTAL), figure(each.shortfall))
            : t('agencies.help.part', figure(standing.figures.TOTAL)),
          each.dearest.length === 0
            ? null
            : ` · ${t('agencies.help.dearest', each.dearest.map(({ question }) => question).join(', '))}`,
        ),
      ];
    }),
  );
}

/** What is low in many. */
export function lowSection(year) {
  const low = year.questions
    .filter(({ below }) => below.n > 0)
    .sort(
      (one, other) =>
        other.below.n / other.below.of - one.below.n / one.below.of || one.spread.mean - other.spread.mean,
    );
  const inMost = low.filter(({ below }) => 2 * below.n > below.of).length;
  return card(
    'low',
    t('agencies.low'),
    low.length === 0
      ? h('p', {}, year.questions.length === 0 ? t('agencies.low.unknown') : badge('good', '✓', t('agencies.low.none')))
      : h(
          'p',
          {},
          inMost === 0
            ? t('agencies.low.few', figure(year.threshold, 0))
            : t('agencies.low.most', whole(inMost), figure(year.threshold, 0)),
        ),
    low.map(({ code, part, wording, below, spread }) => [
      h(
        'p',
        { class: 'item-head' },
        h('strong', {}, `${code} ${shortName(part)}`),
        h('span', { class: 'below' }, t('agencies.low.of', whole(below.n), whole(below.of))),
        h('span', { class: 'small' }, t('agencies.low.mean', figure(spread.mean))),
      ),
      h('p', { class: 'small' }, n(wording)),
    ]),
    { rest: (more) => t('agencies.low.more', more) },
  );
}

/**
 * Which files cannot be trusted, worst first.
 * remove: makes a button that takes a file out, or null
 */
export function trustSection({ findings }, remove) {
  const told = findings.filter(({ severity }) => severity !== 'INFO');
  const infos = findings.filter(({ severity }) => severity === 'INFO');
  const item = ({ code, severity, files, message }) => [
    h(
      'p',
      {},
      badge(...LOOK[severity], t(`severity.${severity}`)),
      ' ',
      code === 'SAME_AGENCY_TWICE' ? t('agencies.twice', files.join(', ')) : n(message),
    ),
    code === 'SAME_AGENCY_TWICE' || code === 'UNREADABLE_FILE'
      ? h('p', { class: 'actions' }, files.map(remove).filter(Boolean))
      : null,
  ];
  return card(
    'trust',
    t('agencies.trust'),
    told.length === 0 ? h('p', {}, badge('good', '✓', t('agencies.trust.none'))) : null,
    told.map(item),
    {
      after:
        infos.length === 0
          ? null
          : h(
              'details',
              {},
              h('summary', {}, t('agencies.trust.infos', whole(infos.length))),
              h(
                'ul',
                { class: 'findings' },
                infos.map((each) => h('li', {}, item(each))),
              ),
            ),
    },
  );
}

/** A card whose first items are seen, and the others unfolded; rest: says how many those are; after: what stands below. */
function card(part, title, before, items, { rest = (more) => t('agencies.more', more), after = null } = {}) {
  const list = (some) =>
    h(
      'ul',
      { class: 'findings' },
      some.map((each) => h('li', {}, each)),
    );
  const more = items.length - FIRST;
  return h(
    'section',
    { class: 'card', 'data-part': part },
    h('h3', {}, title),
    before,
    items.length === 0 ? null : list(items.slice(0, FIRST)),
    more > 0 ? h('details', {}, h('summary', {}, rest(whole(more))), list(items.slice(FIRST))) : null,
    after,
  );
}
