// The page of the API: shows openapi.json to people, in Thai where it has Thai words.

import { language, loadTexts, t } from '../base/texts.js';
import { at, h, show } from '../base/dom.js';
import { atRoot, serverAddress } from '../base/root.js';
import { markLanguage } from './language-switch.js';

let api = {};

/** What a part of the description is called in the page's language. */
const say = (part, name) => (language() === 'th' && part['x-th']?.[name]) || part[name] || '';

/** What a reference leads to; anything else as it is. */
function resolved(part) {
  return part?.$ref
    ? part.$ref
        .slice(2)
        .split('/')
        .reduce((place, step) => place[step], api)
    : part;
}

const source = (text) => h('pre', { class: 'source', tabindex: '0' }, h('code', {}, text));

const json = (value) => source(JSON.stringify(value, null, 2));

/** The example of what is sent or answered, folded. */
const example = (form) =>
  form.example !== undefined && h('details', {}, h('summary', {}, t('reference.show')), json(form.example));

function address(path, method) {
  return h(
    'p',
    { class: 'address' },
    h('span', { class: 'method' }, method.toUpperCase()),
    h('span', { class: 'path' }, path),
  );
}

/** The values that are allowed, the one that is meant where none is given, an example. */
function values(parameter) {
  const schema = resolved(parameter.schema) ?? {};
  const said = [];
  if (schema.enum) {
    said.push(schema.enum.join(', '));
  }
  if (schema.default !== undefined) {
    said.push(t('reference.default', schema.default));
  }
  if (parameter.example !== undefined) {
    said.push(t('reference.example', parameter.example));
  }
  return said.join(' · ');
}

function parameters(operation) {
  const all = (operation.parameters ?? []).map(resolved);
  if (all.length === 0) {
    return null;
  }
  return [
    h('h3', {}, t('reference.parameters')),
    h(
      'dl',
      { class: 'fields' },
      all.map((each) => [
        h('dt', {}, h('code', {}, each.name), ' ', h('span', { class: 'small' }, t(`reference.in.${each.in}`))),
        h('dd', {}, h('p', {}, say(each, 'description')), h('p', { class: 'small' }, values(each))),
      ]),
    ),
  ];
}

function body(operation) {
  const content = operation.requestBody?.content;
  if (!content) {
    return null;
  }
  return [
    h('h3', {}, t('reference.body')),
    h(
      'ul',
      {},
      Object.entries(content).map(([type, form]) => {
        const fields = Object.keys(resolved(form.schema)?.properties ?? {});
        return h(
          'li',
          {},
          h('code', {}, type),
          type.startsWith('multipart/') && ` ${t('reference.fields', fields.join(', '))}`,
          example(form),
        );
      }),
    ),
  ];
}

function answer(operation) {
  const response = operation.responses[200];
  return [
    h('h3', {}, t('reference.answer')),
    h('p', {}, say(response, 'description')),
    h(
      'ul',
      {},
      Object.entries(response.content ?? {}).map(([type, form]) => h('li', {}, h('code', {}, type), example(form))),
    ),
  ];
}

/** The kinds of problem that a response stands for. */
function kinds(response) {
  const schema = Object.values(resolved(response).content ?? {})[0]?.schema;
  return schema?.allOf?.flatMap((each) => each.properties?.type?.enum ?? []) ?? [];
}

function problems(operation) {
  const all = Object.entries(operation.responses).filter(([status]) => status !== '200');
  return h(
    'details',
    {},
    h('summary', {}, t('reference.problems')),
    h(
      'dl',
      { class: 'fields' },
      all.map(([status, response]) => [
        h('dt', {}, status),
        h(
          'dd',
          {},
          kinds(response).map((kind) => [h('a', { href: `#${name(kind)}` }, name(kind)), ' ']),
        ),
      ]),
    ),
  );
}

const name = (kind) => kind.replace('/problems/', '');

function card(path, method, operation) {
  return h(
    'section',
    { class: 'card operation', id: operation.operationId, 'aria-labelledby': `title-${operation.operationId}` },
    h('h2', { id: `title-${operation.operationId}` }, say(operation, 'summary')),
    address(path, method),
    h('p', {}, say(operation, 'description')),
    h('h3', {}, 'curl'),
    (operation['x-codeSamples'] ?? []).map((sample) =>
      source(sample.source.replaceAll('localhost:8080', serverAddress())),
    ),
    parameters(operation),
    body(operation),
    answer(operation),
    problems(operation),
  );
}

function allProblems() {
  const types = api.components.schemas.ProblemType.oneOf;
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'all-problems' },
    h('h2', { id: 'all-problems' }, t('reference.allProblems')),
    json(api.components.schemas.Problem.example),
    h(
      'dl',
      { class: 'fields' },
      types.map((each) => [
        h('dt', { id: name(each.const) }, h('code', {}, name(each.const)), ` ${each.title}`),
        h('dd', {}, language() === 'th' ? each['x-th'].title : each.description),
      ]),
    ),
  );
}

function draw() {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [path, method, operation]),
  );
  show(
    at('reference'),
    h(
      'nav',
      { class: 'card', 'aria-labelledby': 'contents' },
      h('h2', { id: 'contents' }, t('reference.contents')),
      h(
        'ul',
        { class: 'operations' },
        operations.map(([path, method, operation]) =>
          h(
            'li',
            {},
            h(
              'a',
              { href: `#${operation.operationId}` },
              h('span', { class: 'method' }, method.toUpperCase()),
              h('span', { class: 'path' }, path),
              h('span', {}, say(operation, 'summary')),
            ),
          ),
        ),
      ),
    ),
    operations.map(([path, method, operation]) => card(path, method, operation)),
    allProblems(),
  );
  at('reference').removeAttribute('aria-busy');
  markLanguage();
  if (location.hash) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}

try {
  const [description] = await Promise.all([fetch(atRoot('api/v1/openapi.json')), loadTexts()]);
  api = await description.json();
  draw();
} catch (fault) {
  at('broken').hidden = false;
  throw fault;
}
