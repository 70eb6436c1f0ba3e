import { describe, expect, it } from 'vitest';
import { embedAddress, embedCode, versionAddress, viewAddress } from '@/export/share';

describe('addresses to share', () => {
  it('show one chart alone, with the version where it is stated', () => {
    expect(embedAddress('http://x/', '/compare?year=2024', 'lines-1', null)).toBe('http://x/#/compare?year=2024&embed=1&chart=lines-1');
    expect(embedAddress('http://x/', '/', 'lines-2', 'abc')).toBe('http://x/#/?embed=1&chart=lines-2&version=abc');
    expect(embedAddress('http://x/', '/?version=abc', 'lines-2', null)).toBe('http://x/#/?embed=1&chart=lines-2');
  });
  it('lead back to the whole view, with the data it shows', () => {
    expect(viewAddress('/compare?year=2024&embed=1&chart=lines-1&version=abc')).toBe('/compare?year=2024&version=abc');
    expect(versionAddress('/compare?year=2024', 'abc')).toBe('/compare?year=2024&version=abc');
    expect(versionAddress('/compare?version=abc', null)).toBe('/compare');
    expect(viewAddress('/?embed=1&chart=a-1')).toBe('/');
  });
  it('stay inside the attribute that holds them', () => {
    const code = embedCode('http://x/#/?a="><script>', '"><img src=x>');
    expect(code).not.toContain('<script>');
    expect(code).not.toContain('<img');
    expect(code.match(/</g)).toHaveLength(2);
  });
});
