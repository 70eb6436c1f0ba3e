import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { SCHEMA, type SchemaTable } from '@/query/schema';

/** What the page wants to know and to say. */
export interface EditorOptions {
  readonly parent: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly language: 'zh-CN' | 'en';
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** DuckDB's reading half: what it reserves, so that columns such as `year` are not taken for keywords. */
const DIALECT = SQLDialect.define({
  keywords:
    'all and any anti array as asc asof between by case cast collate columns cross cube current desc describe distinct else end escape except exclude exists false ' +
    'filter first following for from full glob group grouping having ignore ilike in inner intersect interval is join last lateral left like limit ' +
    'natural not null nulls offset on only or order outer over partition pivot positional preceding qualify range recursive replace respect right rollup ' +
    'rows sample select semi sets show similar some summarize table tablesample then ties to true try_cast unbounded union unnest unpivot using values when where window with within',
  types:
    'bigint bit blob boolean date decimal double float hugeint int integer interval list map real smallint struct text time timestamp tinyint ubigint uinteger usmallint utinyint uuid varchar',
  builtin: '',
  operatorChars: '*+-%<>!=&|^/~:',
  doubleDollarQuotedStrings: true,
  backslashEscapes: false,
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--danger)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--muted)', fontStyle: 'italic' },
]);

const LOOK = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--text)', fontSize: '14px', maxHeight: '60vh' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, "Noto Sans Mono CJK SC", var(--font), monospace', minHeight: '180px', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--muted)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
  '.cm-tooltip': { border: '1px solid var(--line-strong)', borderRadius: '6px', backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected] .cm-completionDetail': { color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'var(--muted)', fontStyle: 'normal' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--danger)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--danger)' },
});

/**
 * The editor in a shadow root: there its styles are adopted style sheets, which the content security policy lets
 * through; in the page itself they would be a style element, which it forbids.
 */
export function createEditor({ parent, text, label, language, onChange, onRun }: EditorOptions): EditorView {
  const extensions: readonly Extension[] = [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    lintGutter(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    sql({ dialect: DIALECT, upperCaseKeywords: true, schema: namespace(language) }),
    DIALECT.language.data.of({ autocomplete: columnsOfTablesNamed(language) }),
    autocompletion({ icons: false }),
    syntaxHighlighting(COLOURS),
    LOOK,
    EditorView.contentAttributes.of({ 'aria-label': label, 'data-testid': 'sql-text' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    keymap.of([
      { key: 'Mod-Enter', preventDefault: true, run: () => (onRun(), true) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
  ];
  return new EditorView({ parent, root: parent, state: EditorState.create({ doc: text, extensions: [...extensions] }) });
}

/** Marks a stretch of the text as wrong, or nothing where null. */
export function markProblem(view: EditorView, problem: { readonly from: number; readonly to: number; readonly message: string } | null): void {
  const end = view.state.doc.length;
  const found = problem === null ? [] : [{ from: Math.min(problem.from, end), to: Math.min(problem.to, end), severity: 'error' as const, message: problem.message }];
  view.dispatch(setDiagnostics(view.state, found));
}

function namespace(language: 'zh-CN' | 'en'): SQLNamespace {
  return Object.fromEntries(
    SCHEMA.map((table) => [table.id, { self: { label: table.id, detail: table.titles[language], type: 'type' }, children: completionsOf(table, language) }]),
  );
}

const completionsOf = (table: SchemaTable, language: 'zh-CN' | 'en'): Completion[] =>
  table.columns.map(({ id, titles }) => ({ label: id, detail: titles[language], type: 'property', boost: 1 }));

/** Columns of the tables that the text names, without their table before them. */
function columnsOfTablesNamed(language: 'zh-CN' | 'en'): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/[\w]+/);
    if ((!word && !context.explicit) || context.matchBefore(/\.\w*/)) return null;
    const text = context.state.doc.toString();
    const named = SCHEMA.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(text));
    const options = new Map(named.flatMap((table) => completionsOf(table, language)).map((option) => [option.label, option]));
    return { from: word?.from ?? context.pos, options: [...options.values()], validFor: /^\w*$/ };
  };
}
