import { elements } from '../office/xml';
import type { XmlElement } from '../office/xml';

/** Elements that only wrap others: content controls, accepted insertions, tags. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'hyperlink', 'fldSimple', 'dir', 'bdo', 'Choice']);
/** Of two renderings of one thing the first counts. */
const ALTERNATES = 'AlternateContent';

/** An element's children with wrappers opened: what stands in the document one after another. */
export function flow(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((one) => {
    if (one.name === ALTERNATES) return elements(one).slice(0, 1).flatMap(flow);
    return WRAPPERS.has(one.name) ? flow(one) : [one];
  });
}
