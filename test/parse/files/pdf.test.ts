import { describe, expect, it } from 'vitest';
import { PdfPage, widthOf, writePdf } from './support/pdf-writer';
import { linesOf, pdfBlocks, rowsOf, tablesOf } from './support/read-blocks';

/** Draws a ruled grid and gives back the page. */
function ruled(page: PdfPage, xs: readonly number[], ys: readonly number[]): PdfPage {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  for (const x of xs) page.line(x, top, x, bottom);
  for (const y of ys) page.line(left, y, right, y);
  return page;
}

/** The one page with a title on it, so that it is not taken for a picture without text. */
function titled(page: PdfPage): Uint8Array {
  return writePdf([page.text(150, 60, 16, '政府信息公开工作年度报告')]);
}

describe('tables with ruling lines', () => {
  it('gives each word to the cell it stands in, whatever the order of drawing', async () => {
    const page = ruled(new PdfPage(), [100, 200, 300], [100, 130, 160]);
    page.text(210, 150, 10, '12').text(110, 120, 10, '总计').text(110, 150, 10, '其他').text(210, 120, 10, '7');
    const [table] = tablesOf(await pdfBlocks(titled(page)));
    expect(rowsOf(table)).toEqual([['总计', '7'], ['其他', '12']]);
    expect(table?.borders).toBe('drawn');
  });

  it('takes cells without a line between them as one, across and down', async () => {
    const page = new PdfPage().box(100, 100, 400, 190);
    page.line(100, 130, 400, 130).line(200, 130, 200, 190).line(200, 160, 400, 160).line(300, 130, 300, 190);
    page.text(220, 120, 10, '申请人情况').text(110, 165, 10, '（三）不予公开').text(210, 150, 10, '1.甲').text(310, 150, 10, '3').text(210, 180, 10, '2.乙').text(310, 180, 10, '0');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['申请人情况×3'], ['（三）不予公开|2', '1.甲', '3'], ['2.乙', '0']]);
  });

  it('reads lines drawn as thin filled boxes, as browsers print them', async () => {
    const page = new PdfPage();
    for (const x of [100, 200, 300]) page.bar(x, 100, x, 160);
    for (const y of [100, 130, 160]) page.bar(100, y, 300, y);
    page.text(110, 120, 10, '甲').text(210, 120, 10, '1').text(110, 150, 10, '乙').text(210, 150, 10, '2');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['甲', '1'], ['乙', '2']]);
  });

  it('closes a table that the page cuts off without a line', async () => {
    const page = new PdfPage().line(100, 80, 100, 140).line(200, 80, 200, 140).line(300, 80, 300, 140).line(100, 110, 300, 110).line(100, 140, 300, 140);
    page.text(110, 100, 10, '甲').text(210, 100, 10, '1').text(110, 130, 10, '乙').text(210, 130, 10, '2');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['甲', '1'], ['乙', '2']]);
  });

  it('parts the cells of a row that one operator shows', async () => {
    const page = ruled(new PdfPage(), [100, 150, 200, 250, 300], [100, 130, 160]);
    page.pieces(110, 120, 10, '21', 40, '0', 45, '3', 45, '24').pieces(110, 150, 10, '0', 45, '0', 45, '0', 45, '0');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['21', '0', '3', '24'], ['0', '0', '0', '0']]);
  });

  it('joins the lines of a label and keeps the number beside its middle line', async () => {
    const page = ruled(new PdfPage(), [100, 200, 300], [100, 160, 190]);
    page.text(110, 115, 9, '5.要求行政机关').text(110, 130, 9, '确认或重新出具').text(110, 145, 9, '已获取信息').text(240, 130, 9, '4').text(110, 180, 9, '总计').text(240, 180, 9, '4');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])[0]).toEqual(['5.要求行政机关\n确认或重新出具\n已获取信息', '4']);
  });
});

describe('numbers in narrow cells', () => {
  it('joins a number that had no room on one line', async () => {
    const page = ruled(new PdfPage(), [100, 112, 200], [100, 140, 170]);
    page.text(103, 115, 10, '1').text(103, 130, 10, '0').text(120, 120, 10, '总计').text(103, 160, 10, '0').text(120, 160, 10, '无');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['10', '总计'], ['0', '无']]);
  });

  it('does not join two numbers that had room', async () => {
    const page = ruled(new PdfPage(), [100, 180, 260], [100, 140, 170]);
    page.text(110, 115, 10, '1').text(110, 130, 10, '0').text(190, 120, 10, '甲').text(110, 160, 10, '2').text(190, 160, 10, '乙');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])[0]?.[0]).toBe('1\n0');
  });

  it('keeps a number whole that runs over the border of its cell', async () => {
    const page = ruled(new PdfPage(), [100, 120, 200], [100, 130, 160]);
    page.text(102, 120, 10, '3985758').text(170, 120, 10, '8').text(102, 150, 10, '1').text(170, 150, 10, '2');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['3985758', '8'], ['1', '2']]);
  });
});

describe('figures with a footnote', () => {
  it('keeps the raised number of the footnote out of the figure', async () => {
    const page = ruled(new PdfPage(), [100, 180, 260], [100, 130, 160]);
    page.text(110, 120, 10, '14').text(110 + widthOf('14', 10), 116, 6, '1').text(190, 120, 10, '甲').text(110, 150, 10, '3').text(190, 150, 10, '乙');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['14¹', '甲'], ['3', '乙']]);
  });
});

describe('borders that were never drawn', () => {
  /** Three rows and three columns, without the line under the first row's figures. */
  function grid(): PdfPage {
    const page = new PdfPage().box(100, 100, 300, 190).line(200, 100, 200, 190).line(250, 100, 250, 190).line(100, 160, 300, 160).line(100, 130, 200, 130).line(250, 130, 300, 130);
    return page.text(110, 120, 9, '1.信访举报').text(110, 150, 9, '2.重复申请').text(110, 180, 9, '（七）总计').text(260, 120, 9, '511').text(260, 150, 9, '8').text(260, 180, 9, '519').text(210, 180, 9, '511');
  }

  it('do not make one number of two rows', async () => {
    const page = grid().text(210, 120, 9, '511').text(210, 150, 9, '0');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['1.信访举报', '511', '511'], ['2.重复申请', '0', '8'], ['（七）总计', '511', '519']]);
  });

  it('leave a figure in the row it stands in, the other row blank', async () => {
    const page = grid().text(210, 150, 9, '511');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['1.信访举报', '', '511'], ['2.重复申请', '511', '8'], ['（七）总计', '511', '519']]);
  });

  it('leave a figure in the middle of two rows to both: nobody can tell', async () => {
    const page = grid().text(210, 134, 9, '511');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['1.信访举报', '511|2', '511'], ['2.重复申请', '8'], ['（七）总计', '511', '519']]);
  });

  it('part labels of rows far apart, and keep the lines of one group label together', async () => {
    const page = new PdfPage().box(100, 100, 300, 160).line(160, 100, 160, 160).line(230, 100, 230, 160).line(230, 130, 300, 130);
    page.text(105, 127, 9, '（三）不').text(105, 139, 9, '予公开').text(165, 120, 9, '行政许可').text(165, 150, 9, '行政处罚').text(240, 120, 9, '5').text(240, 150, 9, '6');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['（三）不\n予公开|2', '行政许可', '5'], ['行政处罚', '6']]);
  });
});

describe('labels down the page', () => {
  it.each([
    ['one character a line', (page: PdfPage) => [...'三、本年度'].forEach((character, index) => page.text(105, 112 + index * 11, 9, character)), '三\n、\n本\n年\n度'],
    ['turned a quarter', (page: PdfPage) => page.down(105, 105, 9, '三、本年度'), '三、本年度'],
  ])('reads them when %s', async (_how, draw, expected) => {
    const page = new PdfPage().box(100, 100, 300, 160).line(120, 100, 120, 160).line(120, 130, 300, 130).line(200, 100, 200, 160);
    draw(page);
    page.text(130, 120, 10, '甲').text(210, 120, 10, '1').text(130, 150, 10, '乙').text(210, 150, 10, '2');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([[`${expected}|2`, '甲', '1'], ['乙', '2']]);
  });
});

describe('what is drawn over the text', () => {
  it('drops characters drawn twice to look bold, and watermarks', async () => {
    const page = ruled(new PdfPage(), [100, 200, 300], [100, 130, 160]);
    page.text(110, 120, 10, '11').text(110.4, 120, 10, '11').text(210, 120, 10, '甲').text(110, 150, 10, '0').text(210, 150, 10, '乙');
    page.aslant(120, 160, 30, '政府公报');
    expect(rowsOf(tablesOf(await pdfBlocks(titled(page)))[0])).toEqual([['11', '甲'], ['0', '乙']]);
  });
});

describe('tables over pages', () => {
  const xs = [80, 160, 300, 340, 380];

  it('joins them with the page number between left out, and puts a broken group label together', async () => {
    const first = ruled(new PdfPage(), xs, [700, 730, 760]).text(85, 720, 9, '（三）不予公开').text(165, 720, 9, '8.属于行政查询事项').text(310, 720, 9, '5').text(350, 720, 9, '5');
    first.text(85, 750, 9, '（四）无').text(165, 750, 9, '1.本机关不掌握').text(310, 750, 9, '2').text(350, 750, 9, '2').text(290, 800, 9, '- 4 -');
    const second = new PdfPage().box(80, 80, 380, 140).line(160, 80, 160, 140).line(300, 80, 300, 140).line(340, 80, 340, 140).line(160, 110, 380, 110);
    second.text(85, 100, 9, '法提供').text(165, 100, 9, '2.没有现成信息').text(310, 100, 9, '1').text(350, 100, 9, '1').text(165, 130, 9, '3.补正后仍不明确').text(310, 130, 9, '0').text(350, 130, 9, '0').text(290, 800, 9, '- 5 -');
    const blocks = await pdfBlocks(writePdf([first, second]));
    expect(linesOf(blocks)).toEqual([]);
    expect(rowsOf(tablesOf(blocks)[0])).toEqual([
      ['（三）不予公开', '8.属于行政查询事项', '5', '5'],
      ['（四）无\n法提供|3', '1.本机关不掌握', '2', '2'],
      ['2.没有现成信息', '1', '1'],
      ['3.补正后仍不明确', '0', '0'],
    ]);
  });

  it('puts together a row whose label goes on overleaf', async () => {
    const narrow = [80, 300, 340];
    const first = ruled(new PdfPage(), narrow, [700, 730, 760]).text(85, 720, 9, '4.无正当理由大量反复申请').text(310, 720, 9, '3').text(85, 750, 9, '5.要求行政机关确认或重新出').text(310, 750, 9, '9');
    const second = ruled(new PdfPage(), narrow, [80, 100, 130]).text(85, 94, 9, '具已获取信息').text(85, 120, 9, '（七）总计').text(310, 120, 9, '12');
    expect(rowsOf(tablesOf(await pdfBlocks(writePdf([first, second])))[0])).toEqual([
      ['4.无正当理由大量反复申请', '3'], ['5.要求行政机关确认或重新出\n具已获取信息', '9'], ['（七）总计', '12'],
    ]);
  });

  it('puts together a row of wrapped numbers that the break cuts, each number from its two ends', async () => {
    const narrow = [80, 300, 340, 380, 420];
    const first = ruled(new PdfPage(), narrow, [700, 730, 760]).text(85, 720, 9, '3.危及“三安全一稳定”').text(310, 720, 9, '3').text(350, 720, 9, '0').text(390, 720, 9, '3');
    first.text(85, 750, 9, '4.保护第三方合法权益').text(310, 750, 9, '1178').text(350, 750, 9, '0').text(390, 750, 9, '1703');
    const second = ruled(new PdfPage(), narrow, [80, 100, 130]).text(310, 94, 9, '7').text(390, 94, 9, '3').text(85, 120, 9, '（七）总计').text(310, 120, 9, '12').text(350, 120, 9, '0').text(390, 120, 9, '12');
    expect(rowsOf(tablesOf(await pdfBlocks(writePdf([first, second])))[0])).toEqual([
      ['3.危及“三安全一稳定”', '3', '0', '3'], ['4.保护第三方合法权益', '1178\n7', '0', '1703\n3'], ['（七）总计', '12', '0', '12'],
    ]);
  });

  it('does not join two rows of which each has a label of its own', async () => {
    const narrow = [80, 300, 340];
    const first = ruled(new PdfPage(), narrow, [700, 730, 760]).text(85, 720, 9, '1.信访举报投诉类申请').text(310, 720, 9, '3').text(85, 750, 9, '2.重复申请');
    const second = ruled(new PdfPage(), narrow, [80, 110, 140]).text(85, 100, 9, '要求提供公开出版物').text(310, 100, 9, '1').text(85, 130, 9, '（七）总计').text(310, 130, 9, '4');
    expect(rowsOf(tablesOf(await pdfBlocks(writePdf([first, second])))[0])).toHaveLength(4);
  });

  it('leaves out a head that is repeated on the second page', async () => {
    const narrow = [80, 300, 340];
    const first = ruled(new PdfPage(), narrow, [700, 730, 760]).text(85, 720, 9, '信息内容').text(301, 720, 9, '数量').text(85, 750, 9, '行政许可').text(310, 750, 9, '7');
    const second = ruled(new PdfPage(), narrow, [80, 110, 140]).text(85, 100, 9, '信息内容').text(301, 100, 9, '数量').text(85, 130, 9, '行政处罚').text(310, 130, 9, '4');
    expect(rowsOf(tablesOf(await pdfBlocks(writePdf([first, second])))[0])).toEqual([['信息内容', '数量'], ['行政许可', '7'], ['行政处罚', '4']]);
  });

  it('keeps tables apart that a heading divides or whose columns differ', async () => {
    const first = ruled(new PdfPage(), [80, 300, 340], [700, 730]).text(85, 720, 9, '四、结转下年度继续办理').text(310, 720, 9, '3');
    const second = ruled(new PdfPage(), [80, 120, 160, 200, 250, 340], [80, 110]);
    [90, 130, 170, 210, 260].forEach((x, index) => second.text(x, 100, 9, String(index)));
    expect(tablesOf(await pdfBlocks(writePdf([first, second])))).toHaveLength(2);
  });
});

describe('text outside tables', () => {
  it('joins full lines to paragraphs, over pages too, and keeps headings and short lines apart', async () => {
    const full = '本机关全年收到政府信息公开申请二十件其中';
    const first = new PdfPage().text(120, 700, 16, '一、总体情况').text(80, 730, 16, full).text(80, 760, 16, full).text(290, 810, 10, '— 1 —');
    const second = new PdfPage().text(80, 80, 16, '答复十九件。').text(112, 110, 16, '二、主动公开').text(80, 140, 16, full).text(290, 810, 10, '— 2 —');
    expect(linesOf(await pdfBlocks(writePdf([first, second])))).toEqual(['一、总体情况', `${full}${full}答复十九件。`, '二、主动公开', full]);
  });

  it('leaves out what the head of every page repeats, also in the middle of a paragraph', async () => {
    const pages = ['本段文字占满了一整行所以下一行接着它说下去', '到此为止。', '第三页另起一段。'].map((words, index) => new PdfPage().text(80, 40, 9, `某市政务公开网 ${String(index + 1)}/3`).text(104, 300, 12, words));
    expect(linesOf(await pdfBlocks(writePdf(pages)))).toEqual(['本段文字占满了一整行所以下一行接着它说下去到此为止。', '第三页另起一段。']);
  });

  it('reads a page that is turned, and gives its boxes as the page is shown', async () => {
    const page = new PdfPage().text(100, 100, 12, '政府信息公开工作年度报告');
    const [line] = await pdfBlocks(writePdf([page], { rotate: 90 }));
    expect(line).toMatchObject({ type: 'line', text: '政府信息公开工作年度报告' });
  });
});
