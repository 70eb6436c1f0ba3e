/* The arrows between layers. A layer may import only what its row names; model imports nothing of the project. */
const layers = {
  model: [],
  parse: ['model'],
  engine: ['model'],
  query: ['engine', 'model'],
  chart: ['query', 'model', 'locale'],
  export: ['chart', 'query', 'engine', 'parse', 'model', 'locale'],
  store: ['parse', 'query', 'engine', 'chart', 'export', 'model', 'locale'],
  ui: ['store', 'chart', 'export', 'query', 'engine', 'model', 'locale'],
  view: ['ui', 'store', 'parse', 'query', 'chart', 'export', 'model', 'locale'],
  locale: ['model'],
  cli: ['parse', 'engine', 'query', 'model', 'export', 'locale'],
};

const forbidden = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer, ...allowed].map((name) => `^src/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...forbidden,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'model-and-parse-run-anywhere',
      comment: 'Pure code: no framework, no engine, no Node module.',
      severity: 'error',
      from: { path: '^src/(model|parse)/' },
      to: { path: 'node_modules/(vue|pinia|echarts|@duckdb)|^node:', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'duckdb-stays-in-engine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(engine|cli)/' },
      to: { path: 'node_modules/(@duckdb|apache-arrow)' },
    },
    {
      name: 'echarts-stays-in-chart',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(chart|export)/' },
      to: { path: 'node_modules/(echarts|zrender)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
