import { oneOf } from './parameter';
import { useUrlState } from './url-state';

/** Which entry of the methodology page a link leads to; none where the page is read from its top. */
export function useMethodology(anchors: readonly string[]) {
  return useUrlState({ at: { codec: oneOf(anchors), fallback: () => '' } });
}
