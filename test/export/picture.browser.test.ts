import { expect, it } from 'vitest';
import { CHART_KINDS } from '@/chart/model';
import { prepare } from '@/chart/registry';
import { chartPng } from '@/export/picture';
import { slideStyle } from '@/export/slide/chart-page';
import { THEMES } from '@/export/slide/theme';
import { reasonTree } from '../support/models';

/** Pixels as dark as text is on a light ground. */
async function darkPixels(picture: Blob): Promise<number> {
  const bitmap = await createImageBitmap(picture);
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!pen) throw new Error('2d');
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 200 && Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < 60) dark += 1;
  return dark;
}

it('the picture of a tree has its names, whatever other kinds have been drawn before', async () => {
  await Promise.all(CHART_KINDS.map(prepare));
  expect(await darkPixels(await chartPng(reasonTree(), slideStyle({ theme: THEMES.plain, locale: 'zh-CN' }, 12, 12), 436))).toBeGreaterThan(1000);
});
