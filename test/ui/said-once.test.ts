import { expect, it } from 'vitest';
import { ref } from 'vue';
import { saidOnce } from '@/ui/said-once';

it('puts a text together once for each key, and anew in another language', () => {
  const language = ref('zh-CN');
  const once = saidOnce(() => language.value);
  let made = 0;
  const say = (key: string): string => once(key, () => {
    made += 1;
    return `${language.value} ${key}`;
  });
  expect([say('a'), say('b'), say('a')]).toEqual(['zh-CN a', 'zh-CN b', 'zh-CN a']);
  expect(made).toBe(2);
  language.value = 'en';
  expect([say('a'), say('a')]).toEqual(['en a', 'en a']);
  expect(made).toBe(3);
});
