import { describe, expect, it } from 'vitest';
import type { Report } from '@/model/report';
import { figures } from '@/parse/figures';
import { readHtml } from '@/parse/html/read-html';
import { readReport } from '@/parse/read-report';

const SECTIONS = '<p>一、总体情况</p><p>本年度按照条例要求推进各项公开工作，取得新的进展和成效。</p><p>五、存在的主要问题及改进情况</p><p>公开内容还不够丰富，下一步将加强培训，进一步提高工作水平。</p>';

function report(head: string, meta = ''): Report {
  const result = readReport(readHtml(`<html><head>${meta}</head><body>${head}${SECTIONS}</body></html>`));
  if (result.kind !== 'reports') throw new Error(result.refusal.cause);
  return result.reports[0];
}

describe('whose report, of which year', () => {
  it.each([
    ['<h1>淮安市洪泽区人民政府2024年政府信息公开工作年度报告</h1>', '淮安市洪泽区人民政府', '洪泽区人民政府', 2024],
    ['<h1>2022年度青石县水务局政府信息公开工作年度报告</h1>', '青石县水务局', '青石县水务局', 2022],
    ['<p>洪泽区人民政府</p><p>2023 年政府信息公开工作年度报告</p>', '洪泽区人民政府', '洪泽区人民政府', 2023],
    ['<p>青石县朝阳街道办事处2021年政府</p><p>信息公开工作年度报告</p>', '青石县朝阳街道办事处', '青石县朝阳街道办事处', 2021],
    ['<h1>青石县水务局政府信息公开工作2023年度报告</h1>', '青石县水务局', '青石县水务局', 2023],
    ['<p>⻘石县人⺠政府2024年政府信息公开工作年度报告</p>', '青石县人民政府', '青石县人民政府', 2024],
    ['<p>青石县教育局二〇二三年政府信息公开工作年度报告</p>', '青石县教育局', '青石县教育局', 2023],
    ['<h1>柳林市城市管理局2024年政府信息公开年度报告</h1>', '柳林市城市管理局', '柳林市城市管理局', 2024],
    ['<h1>柳林市高新技术产业开发区管理委员会2024年政府信息公开年度报告</h1>', '柳林市高新技术产业开发区管理委员会', '柳林市高新技术产业开发区管理委员会', 2024],
    ['<h1>【年度报告】青石县水务局2024年政府信息公开工作年度报告</h1>', '青石县水务局', '青石县水务局', 2024],
    ['<h1>青石县白石镇人民政府政府信息公开年度报告（2023年）</h1>', '青石县白石镇人民政府', '青石县白石镇人民政府', 2023],
    ['<h1>青石县水务局政府信息公开工作年度报告(2023年度)</h1>', '青石县水务局', '青石县水务局', 2023],
    ['<h1>青石县水务局政府信息公开2023年工作年度报告</h1>', '青石县水务局', '青石县水务局', 2023],
    ['<h1>2023年度青石县人民政府信息公开工作年度报告</h1>', '青石县人民政府', '青石县人民政府', 2023],
    ['<h1>青石县人民政府信息公开工作2023年度报告</h1>', '青石县人民政府', '青石县人民政府', 2023],
    ['<p>附件2：</p><h1>附件2：青石县水务局2023年政府信息公开工作年度报告</h1>', '青石县水务局', '青石县水务局', 2023],
    ['<p>当前位置：首页 > 青石县2020年政府信息公开工作年度报告</p><h1>青石县人民政府办公室关于2024年政府信息公开工作年度报告</h1>', '青石县人民政府办公室', '青石县人民政府办公室', 2024],
  ])('%s', (head, name, short, year) => {
    const read = report(head);
    expect([read.name?.value, figures(read).agency, read.year?.value]).toEqual([name, short, year]);
  });

  it.each([
    ['a bar of links with another year', '<div><a>首页</a><a>政务公开</a><a>2021年政府信息公开年度报告</a></div>', ''],
    ['a list of other years', '<ul><li><a>2024年政府信息公开工作年度报告</a></li><li><a>青石县水务局2022年政府信息公开工作年度报告</a></li></ul>', ''],
    ['a list of other bodies', '<ul><li><a>青石县财政局2023年政府信息公开工作年度报告</a></li><li><a>青石县民政局2023年政府信息公开工作年度报告</a></li></ul>', ''],
    ['a page title behind the name of the site', '<div><a>2021年政府信息公开年度报告</a></div>', '<title>青石县人民政府-青石县水务局2023年政府信息公开工作年度报告</title>'],
  ])('takes the title of the report, not %s', (_, before, meta) => {
    const read = report(`${before}<h1>青石县水务局2023年政府信息公开工作年度报告</h1><p>本报告的统计期限自2023年1月1日起至2023年12月31日止。</p>`, meta);
    expect([read.name?.value, read.year?.value]).toEqual(['青石县水务局', 2023]);
    expect(read.doubts.map(({ cause }) => cause)).not.toContain('year_contradicted');
  });

  it('does not take a link’s year for a report whose period was left standing', () => {
    const read = report('<ul><li><a>2024年政府信息公开工作年度报告</a></li></ul><h1>青石县水务局2025年政府信息公开工作年度报告</h1><p>统计期限自2024年1月1日至2024年12月31日。</p>');
    expect(read.year?.value).toBe(2025);
    expect(read.doubts.map(({ cause }) => cause)).toContain('year_contradicted');
  });

  it('keeps the title where last year’s period of statistics was left standing, and says so', () => {
    const read = report('<h1>青石县水务局2025年政府信息公开工作年度报告</h1><p>本报告所列数据的统计期限自2024年1月1日至2024年12月31日。</p>');
    expect(read.year?.value).toBe(2025);
    expect(read.doubts.map(({ cause }) => cause)).toContain('year_contradicted');
  });

  it.each([
    ['an announcement before the first heading', '<p>根据《中华人民共和国政府信息公开条例》，现公布本局2024年度政府信息公开工作年度报告。</p>', ''],
    ['a sentence of the overview', '', '<p>一、总体情况</p><p>2024年度，我局认真落实条例，主动公开信息300条。</p>'],
    ['a sentence of a later section', '', '<p>六、其他需要报告的事项</p><p>2024年，本局未收取信息处理费。</p>'],
  ])('doubts what last year’s report has left standing: %s', (_, head, sections) => {
    const read = report(`<h1>青石县水务局2025年政府信息公开工作年度报告</h1>${head}${sections}`);
    const doubt = read.doubts.find(({ cause }) => cause === 'year_left_standing');
    expect(read.year?.value).toBe(2025);
    expect([doubt?.raw.includes('2025'), doubt?.raw.includes('2024')]).toEqual([true, true]);
  });

  it.each([
    '2024年度结转申请2件，均已在本年度办结。', '较2024年增长百分之五。', '2024年以来，我局持续完善公开平台。', '2025年，我局收到申请12件，2024年为9件。', '针对2024年报告中指出的问题，本年度逐项整改。',
  ])('takes a sentence that speaks of last year on purpose as it is: %s', (sentence) => {
    const read = report(`<h1>青石县水务局2025年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${sentence}</p>`);
    expect(read.doubts.map(({ cause }) => cause)).not.toContain('year_left_standing');
  });

  it('doubts a page whose own title and heading name the same body and two years', () => {
    const read = report('<h1>青石县水务局2025年政府信息公开工作年度报告</h1>', '<title>青石县水务局2024年政府信息公开工作年度报告</title>');
    expect(read.doubts.find(({ cause }) => cause === 'year_contradicted')?.raw).toMatch(/2025.*2024|2024.*2025/u);
  });

  it('reads a period that lost its 年 and 月', () => {
    expect(report('<h1>青石县水务局政府信息公开工作年度报告</h1><p>统计期限自202511日至1231日。</p>').year?.value).toBe(2025);
  });
});

describe('when, under which number', () => {
  const title = '<h1>青石县水务局2024年政府信息公开工作年度报告</h1>';
  it.each([
    ['<p>发布日期:2025年01月17日 来源:青石县水务局</p>', '', '2025-01-17'],
    ['<p>发布时间：</p><p>2025/1/7</p>', '', '2025-01-07'],
    ['<p>2025-01-23 10:20 来源：水务局 浏览次数：12</p>', '', '2025-01-23'],
    ['<p>正文</p>', '<meta name="PubDate" content="2025-01-20 16:03">', '2025-01-20'],
    ['<p>2025年1月8日</p>', '', null],
    ['<p>发布日期：2025-13-40</p>', '', null],
  ])('%s %s', (line, meta, date) => {
    expect(report(title + line, meta).publishedOn?.value ?? null).toBe(date);
  });

  it('takes the day below the title before days of links above it', () => {
    expect(report(`<ul><li>关于召开会议的通知 发布日期：2021-03-03</li></ul>${title}<p>发布日期：2025-01-25</p>`).publishedOn?.value).toBe('2025-01-25');
    expect(report(`<table><tr><td>发布日期：</td><td>2025-01-25</td></tr></table>${title}`).publishedOn?.value).toBe('2025-01-25');
  });

  it('takes the number that stands alone, not one cited in a sentence', () => {
    expect(report(`${title}<p>青水发〔2025〕3号</p>`).documentNumber?.value).toBe('青水发〔2025〕3号');
    expect(report(`${title}<p>根据国办公开办函〔2021〕30号要求编制本报告。</p>`).documentNumber).toBeNull();
  });
});

describe('nobody’s report', () => {
  const form = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '三、本年度办理结果（一）予以公开', '（七）总计', '四、结转下年度继续办理'];
  const heads = '<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>';
  it.each([
    ['the empty form of the decree', `<h1>关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知</h1><table>${heads}${form.map((label) => `<tr><td>${label}</td>${'<td></td>'.repeat(7)}</tr>`).join('')}</table>`],
    ['a list of counts with words of the form', '<h1>第四季度依申请公开统计表</h1><table><tr><td>项目</td><td>数量</td></tr><tr><td>予以公开</td><td>7</td></tr><tr><td>总计</td><td>12</td></tr></table>'],
  ])('%s is refused', (_, html) => {
    expect(readReport(readHtml(html))).toMatchObject({ kind: 'refused', refusal: { cause: 'not_a_report' } });
  });
});

describe('a table 3 that ends with (七)总计', () => {
  it('knows it as （七）合计 too', () => {
    const heads = '<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>合计</td></tr>';
    const row = (label: string): string => `<tr><td>${label}</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>5</td></tr>`;
    const read = report(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1><table>${heads}${row('一、本年新收政府信息公开申请数量')}${row('（一）予以公开')}${row('（七）合计')}${row('四、结转下年度继续办理')}</table>`);
    expect(figures(read).requests?.processed).toEqual([4, 0, 0, 0, 0, 1, 5]);
  });

  it('does not run on into the heads of table 4', () => {
    const heads = '<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>';
    const row = (label: string): string => `<tr><td>${label}</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>5</td></tr>`;
    const five = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>';
    const read = report(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1><table>${heads}${row('一、本年新收政府信息公开申请数量')}${row('（一）予以公开')}${row('（七）总计')}</table>
      <table><tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr><tr>${five}${five}${five}</tr><tr>${'<td>0</td>'.repeat(15)}</tr></table>`);
    expect(figures(read).requests?.processed).toEqual([4, 0, 0, 0, 0, 1, 5]);
    expect(figures(read).appeals?.review).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('markup that changes what is said', () => {
  const heads = '<tr><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>';
  it.each(['<del>9</del>', '<s>9</s>', '<strike>9</strike>', '<span style="text-decoration: line-through">9</span>', '<span style="display:none">9</span>'])('leaves out what %s strikes or hides', (struck) => {
    const read = report(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1><table>${heads}<tr><td>一、本年新收政府信息公开申请数量</td><td>${struck}4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr></table>`);
    expect(figures(read).requests?.received).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });

  it.each(['<input type="text" value="4">', '<input value="4" readonly>', '<textarea>4</textarea>', '<input type="hidden" value="9">4', '4<input type="button" value="9">', '<input value="9" style="display:none">4'])('reads the figure that %s shows in its field', (field) => {
    const read = report(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1><table>${heads}<tr><td>一、本年新收政府信息公开申请数量</td><td>${field}</td><td>○</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr></table>`);
    expect(figures(read).requests?.received).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });

  it.each(['<sup>1</sup>', '<sup>[1]</sup>', '<sub>1</sub>', '<a style="vertical-align:super">1</a>', '<span style="font-size:7pt;vertical-align: super">①</span>', '<rt>2</rt>'])('keeps %s beside a figure out of it', (note) => {
    const read = report(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1><table>${heads}<tr><td>一、本年新收政府信息公开申请数量</td><td>14${note}</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>14</td></tr></table>`);
    expect(figures(read).requests?.received).toEqual([14, 0, 0, 0, 0, 0, 14]);
  });

  it('leaves a narrow table of some outcomes, as narratives compare years, out of table 3', () => {
    const years = '<table><tr><td>项目</td><td>2022年</td><td>2023年</td></tr><tr><td>予以公开</td><td>5</td><td>6</td></tr><tr><td>部分公开</td><td>1</td><td>2</td></tr></table>';
    const row = (label: string): string => `<tr><td>${label}</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr>`;
    const read = report(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1>${years}<table>${heads}${row('一、本年新收政府信息公开申请数量')}${row('（一）予以公开')}${row('（七）总计')}</table>${years}`);
    expect(figures(read).requests?.granted).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });

  it('takes the lines of a text whose only markup is its tables for lines', () => {
    const result = readReport(readHtml(`# 青石县水务局2023年政府信息公开工作年度报告\n\n发布日期：2024-01-12\n\n## 三、收到和处理政府信息公开申请情况\n\n<table>${heads}<tr><td>一、本年新收政府信息公开申请数量</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr></table>\n`));
    expect(result.kind === 'reports' ? figures(result.reports[0]) : result).toMatchObject({ agency: '青石县水务局', year: 2023, published: '2024-01-12' });
  });
});
