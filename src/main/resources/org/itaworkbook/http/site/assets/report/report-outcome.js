// What became of each part of a report: whose words it holds, what changed, what is stale.

import { n, t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge, table } from '../base/table.js';

const LOOK = { ERROR: 'bad', WARNING: 'warn', INFO: 'info' };

/** download: called with the place where its progress is shown */
export function reportOutcome(outcome, download) {
  const place = h('div');
  const count = (...states) => whole(outcome.parts.filter(({ state }) => states.includes(state)).length);
  const changed = outcome.parts.filter((part) => part.changed);
  const stale = outcome.parts.filter((part) => part.stale);
  return [
    h(
      'p',
      { role: 'status', 'data-at': 'report-told' },
      t('report.told', count('OURS', 'NEW'), count('STAFF'), whole(outcome.proposalsLeft)),
    ),
    stale.length > 0
      ? h(
          'div',
          { class: 'notice warn', 'data-at': 'stale' },
          h('p', { class: 'notice-title' }, t('report.stale', whole(stale.length))),
          h(
            'ul',
            {},
            messages(outcome, 'REPORT_TEXT_STALE').map((each) => h('li', {}, n(each))),
          ),
        )
      : null,
    findings(outcome),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'primary', 'data-act': 'report-get', onclick: () => download(place) },
        t('report.get'),
      ),
    ),
    place,
    h(
      'details',
      { 'data-at': 'report-parts' },
      h('summary', {}, t('report.parts', whole(outcome.parts.length), whole(changed.length))),
      table(
        t('report.parts.caption'),
        [{ title: t('report.part'), kind: 'row wide' }, { title: t('report.state') }, { title: t('report.changed') }],
        outcome.parts.map((part) => [
          n(part.title),
          state(part),
          part.changed ? t('report.changed.yes') : t('report.changed.no'),
        ]),
      ),
    ),
  ];
}

const messages = (outcome, code) => outcome.findings.filter((each) => each.code === code).map(({ message }) => message);

const state = ({ state: whose, stale }) =>
  stale
    ? badge('warn', '!', t('report.state.stale'))
    : badge(whose === 'STAFF' ? 'info' : 'unknown', whose === 'STAFF' ? '✎' : '·', t(`report.state.${whose}`));

/** What else is to be looked at, the gravest first. */
function findings(outcome) {
  const others = outcome.findings.filter(({ code }) => code !== 'REPORT_TEXT_STALE' && code !== 'PROPOSAL_LEFT');
  const order = Object.keys(LOOK);
  others.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return others.length === 0
    ? null
    : h(
        'ul',
        { class: 'findings' },
        others.map(({ severity, message }) =>
          h(
            'li',
            { class: `finding ${LOOK[severity]}` },
            badge(LOOK[severity], '!', t(`severity.${severity}`)),
            h('p', {}, n(message)),
          ),
        ),
      );
}
