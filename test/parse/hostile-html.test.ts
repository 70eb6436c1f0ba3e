import { describe, expect, it } from 'vitest';
import { ReadError } from '@/parse/error';
import { readHtml } from '@/parse/html/read-html';
import { readReport } from '@/parse/read-report';

function reasonOf(html: string): unknown {
  try {
    return readHtml(html).blocks.length;
  } catch (error) {
    return error instanceof ReadError ? error.reason : error;
  }
}

describe('pages made to hurt', () => {
  it('10 MB of nested tables', () => {
    expect(reasonOf('<table><tr><td>'.repeat(660_000))).toMatchObject({ code: 'content_too_large', what: 'depth' });
  });

  it('a hundred thousand nested elements', () => {
    expect(reasonOf(`${'<div>'.repeat(100_000)}x`)).toMatchObject({ code: 'content_too_large', what: 'depth' });
  });

  it('depth in elements that may stay open is walked without recursion', () => {
    const { blocks } = readHtml(`${'<p><ins>'.repeat(3_000)}年报`);
    expect(blocks.at(-1)).toMatchObject({ text: '年报' });
  });

  it('spans beyond all columns and rows', () => {
    const { blocks } = readHtml('<table><tr><td colspan="999999999" rowspan="999999999">a</td><td>b</td></tr><tr><td rowspan="0">c</td><td colspan="-3">d</td></tr></table>');
    expect(blocks[0]).toMatchObject({ rowCount: 2, columnCount: 202 });
  });

  it('scripts and hidden parts are no text', () => {
    const { blocks } = readHtml('<body><script>document.write("<p>甲</p>")</script><p style="display: none">乙</p><noscript>丙</noscript><template>丁</template><p hidden>戊</p><p>己</p><img src="http://example.invalid/x.png" onerror="alert(1)"></body>');
    expect(blocks.map((block) => (block.type === 'line' ? block.text : ''))).toEqual(['己']);
  });

  it('a table of a quarter of a million cells is no report', () => {
    const { blocks, ...document } = readHtml(`<table>${`<tr>${'<td>0</td>'.repeat(500)}</tr>`.repeat(500)}</table>`);
    expect(readReport({ ...document, blocks })).toMatchObject({ kind: 'refused' });
  });
});
