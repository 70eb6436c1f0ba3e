import { describe, expect, it } from 'vitest';
import { fullName } from '@/cli/package/naming';
import { kindOf, shortName } from '@/model/naming';
import { chinaRegions } from '@/cli/regions/china';

const region = (code: string) => chinaRegions().find(({ region_code }) => region_code === code) ?? null;

describe('names of bodies', () => {
  it.each([
    ['上海市宝山区', 'county', '310113', '上海市宝山区人民政府'],
    ['遂宁市', 'prefecture', '510900', '遂宁市人民政府'],
    ['宿迁经济技术开发区', 'county', '321371', '宿迁经济技术开发区'],
    ['泰安高新技术产业开发区', 'county', '370900', '泰安高新技术产业开发区'],
    ['三原县教育局', 'department', '610422', '三原县教育局'],
  ] as const)('%s is in full %4$s', (printed, level, code, full) => {
    expect(fullName(printed, level, region(code))).toBe(full);
  });

  it.each([
    ['淮安市洪泽区人民政府', 'county', 'government'],
    ['黔东南苗族侗族自治州人民政府（州政府办公室）', 'prefecture', 'government'],
    ['济南市人民政府办公厅（市政府及办公厅）', 'department', 'government_office'],
    ['上海市人民政府外事办公室', 'department', 'department'],
    ['遂宁市公安局船山区分局', 'department', 'branch'],
    ['北京市东城区人民政府东华门街道办事处', 'township', 'subdistrict'],
    ['宣城市宣州区黄渡乡人民政府', 'township', 'township'],
    ['北京大兴国际机场临空经济区（廊坊）管理委员会', 'county', 'zone'],
    ['西安大兴新区开发建设管理委员会', 'department', 'zone'],
    ['福州市鼓楼区行政服务中心管理委员会', 'department', 'department'],
  ] as const)('%s is a %3$s', (name, level, kind) => {
    expect(kindOf(name, level)).toBe(kind);
  });

  it.each([
    ['淮安市洪泽区人民政府', 'government', ['江苏省', '淮安市', '洪泽区'], '洪泽区'],
    ['大武口区朝阳街道办事处', 'subdistrict', ['宁夏回族自治区', '石嘴山市', '大武口区'], '朝阳街道'],
    ['广州市荔湾区人民政府桥中街道办事处', 'subdistrict', ['广东省', '广州市', '荔湾区'], '桥中街道'],
    ['天津市宁河区人民政府政务服务办公室', 'department', ['天津市', '宁河区'], '政务服务办公室'],
    ['桐庐县人民政府办公室', 'government_office', ['浙江省', '杭州市', '桐庐县'], '政府办公室'],
    ['长春新区管理委员会', 'zone', ['吉林省', '长春市'], '长春新区'],
    ['郑州高新技术产业开发区管委会城市管理局', 'department', ['河南省', '郑州市'], '城市管理局'],
    ['彭水苗族土家族自治县石盘乡人民政府', 'township', ['重庆市', '彭水苗族土家族自治县'], '石盘乡'],
  ] as const)('%s is in short %4$s', (name, kind, above, short) => {
    expect(shortName(name, kind, above)).toBe(short);
  });
});
