import { helper } from 'echarts/core';
import type { EChartsType } from '../echarts';
import type { Place } from './shape';

/** What ECharts notes on the element of a datum. */
interface Datum {
  readonly index: number;
  readonly type: 'node' | 'edge';
}

type Element = ReturnType<EChartsType['getZr']>['storage'] extends { getDisplayList: (...args: never[]) => (infer E)[] } ? E : never;

const datumOf = (element: Element): Datum | null => {
  const { dataIndex, dataType } = helper.getECData(element as unknown as Parameters<typeof helper.getECData>[0]);
  return dataIndex === undefined ? null : { index: dataIndex, type: dataType === 'edge' ? 'edge' : 'node' };
};

function boxOf(element: Element): { x: number; y: number; width: number; height: number } {
  const box = element.getBoundingRect().clone();
  const transform = element.getComputedTransform() as unknown as number[] | null;
  if (transform) box.applyTransform(transform);
  return box;
}

const shown = (chart: EChartsType): readonly Element[] => chart.getZr().storage.getDisplayList(true) as Element[];

/** The datum whose element lies under a place of the picture, the topmost first; null where there is none. */
export function datumAt(chart: EChartsType, { x, y }: Place): Datum | null {
  for (const element of [...shown(chart)].reverse()) {
    const datum = datumOf(element);
    if (datum && !element.ignore && element.contain(x, y)) return datum;
  }
  return null;
}

/** The middle of a datum's largest element; the middle of the picture where it has none. */
export function middleOf(chart: EChartsType, { index, type }: Datum): Place {
  const boxes = shown(chart)
    .filter((element) => {
      const datum = datumOf(element);
      return datum?.index === index && datum.type === type;
    })
    .map(boxOf)
    .sort((a, b) => b.width * b.height - a.width * a.height);
  const [box] = boxes;
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: chart.getWidth() / 2, y: chart.getHeight() / 2 };
}
