import { escapeXml } from './native/xml';

/** Parameters of the address that belong to embedding, not to the view. */
export const EMBED_PARAMETERS = ['embed', 'chart', 'version'] as const;

/** The address at which one chart stands alone. @param version states the data's version, so that the frame can say when it has changed. */
export function embedAddress(site: string, address: string, chart: string, version: string | null): string {
  const [path = '/', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('embed', '1');
  parameters.set('chart', chart);
  if (version !== null) parameters.set('version', version);
  return `${site}#${path}?${parameters.toString()}`;
}

/** A view's address without the parameters of embedding. */
export function viewAddress(address: string): string {
  const [path = '/', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const name of EMBED_PARAMETERS) parameters.delete(name);
  const rest = parameters.toString();
  return rest === '' ? path : `${path}?${rest}`;
}

/** What goes into the source of another page to show a chart there. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="560" loading="lazy" style="border:1px solid #e1e5e9"></iframe>`;
}
