// Faults in scripts that a browser would tell only once it comes to them; form is the formatter's. What a script takes
// from its host is named here, one by one: the whole list of a browser holds words such as "name" and "status", and a
// forgotten import of that name would pass for it. What modules import of each other SiteModulesTest holds.

const site = 'src/main/resources/org/itaworkbook/http/site/assets';
const forOldBrowsers = `${site}/pages/old-browser.js`;

const browser = [
  'AbortController',
  'Blob',
  'BroadcastChannel',
  'DOMParser',
  'DecompressionStream',
  'Element',
  'File',
  'FileReader',
  'FormData',
  'Node',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'XMLHttpRequest',
  'clearTimeout',
  'console',
  'document',
  'fetch',
  'getSelection',
  'history',
  'localStorage',
  'location',
  'matchMedia',
  'navigator',
  'print',
  'scrollTo',
  'sessionStorage',
  'setTimeout',
  'structuredClone',
  'window',
];

const given = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const rules = [
  'array-callback-return',
  'no-async-promise-executor',
  'no-const-assign',
  'no-constant-binary-expression',
  'no-dupe-class-members',
  'no-dupe-else-if',
  'no-dupe-keys',
  'no-duplicate-case',
  'no-duplicate-imports',
  'no-empty',
  'no-fallthrough',
  'no-import-assign',
  'no-redeclare',
  'no-self-assign',
  'no-self-compare',
  'no-undef',
  'no-unreachable',
  'no-unreachable-loop',
  'no-unsafe-finally',
  'no-unsafe-optional-chaining',
  'no-unused-expressions',
  'no-unused-vars',
  'no-useless-assignment',
  'use-isnan',
  'valid-typeof',
];

export default [
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: Object.fromEntries(rules.map((rule) => [rule, 'error'])),
  },
  {
    files: [`${site}/**/*.js`],
    ignores: [forOldBrowsers],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: given(browser) },
  },
  {
    files: [forOldBrowsers],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: given(['document']) },
  },
  {
    // Office.js as tests have it.
    files: ['src/test/resources/**/*.js'],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: 'script',
      globals: given([...browser, 'HTMLAnchorElement', 'atob']),
    },
  },
  {
    files: ['scripts/**/*.mjs'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: given(['console', 'process', 'URL']) },
  },
];
