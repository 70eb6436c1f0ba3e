import { describe, expect, it } from 'vitest';
import { webAddress } from '@/model/web-address';

describe('an address that a link may lead to', () => {
  it.each([
    ['https://www.example.gov.cn/a b', 'https://www.example.gov.cn/a%20b'],
    ['http://10.1.2.3/x.html', 'http://10.1.2.3/x.html'],
    ['javascript:alert(1)', null],
    [' JaVaScript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///etc/passwd', null],
    ['not an address', null],
    [null, null],
  ])('%s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });
});
