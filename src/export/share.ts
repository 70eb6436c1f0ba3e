import { escapeXml } from './native/xml';

/** An address with some parameters of its query set, or left out where they are null. */
function withParameters(address: string, changes: Readonly<Record<string, string | null>>): string {
  const [path = '/', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const rest = parameters.toString();
  return rest === '' ? path : `${path}?${rest}`;
}

/** The address at which one chart stands alone. @param version the version of the data that it stays with; null follows the data. */
export function embedAddress(site: string, address: string, chart: string, version: string | null): string {
  return `${site}#${withParameters(address, { embed: '1', chart, version })}`;
}

/** A view's address without the parameters of embedding. */
export const viewAddress = (address: string): string => withParameters(address, { embed: null, chart: null });

/** A view's address that states the version of the data; null follows the data. */
export const versionAddress = (address: string, version: string | null): string => withParameters(address, { version });

/** What goes into the source of another page to show a chart there. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="560" loading="lazy" style="border:1px solid #e1e5e9"></iframe>`;
}
