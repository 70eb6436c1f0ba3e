import { computed, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { read, type Codec } from './parameter';
import { useNotices } from './notices';

/** A parameter with the value that stands where the URL says nothing. */
export interface Parameter<T> {
  readonly codec: Codec<T>;
  readonly fallback: () => T;
}

/** Page state that lives in the URL. Keys are the parameters' names there. */
export interface UrlState<V> {
  readonly values: ComputedRef<Readonly<V>>;
  /** Changes some values as one step that the back button undoes; values equal to their fallback are not written. */
  readonly set: (changes: Partial<V>) => void;
}

/** Reads and writes a page's parameters; what is broken or unknown falls back with a notice. */
export function useUrlState<V extends Record<string, unknown>>(parameters: { readonly [K in keyof V]: Parameter<V[K]> }): UrlState<V> {
  const route = useRoute();
  const router = useRouter();
  const notices = useNotices();
  const entries = Object.entries(parameters) as [string, Parameter<unknown>][];

  // What an address leaves as it was stays the same value, so that nothing that depends on it alone is made anew.
  const values = computed((last?: V) => {
    let changed = last === undefined;
    const result: Record<string, unknown> = {};
    for (const [name, { codec, fallback }] of entries) {
      const found = read(codec, route.query[name]);
      const value = found.state === 'valid' ? found.value : fallback();
      const same = last !== undefined && codec.format(value) === codec.format(last[name]);
      result[name] = same ? last[name] : value;
      changed ||= !same;
    }
    return last === undefined || changed ? (result as V) : last;
  });

  watch(
    () => route.query,
    (query) => {
      for (const [name, { codec }] of entries) {
        const found = read(codec, query[name]);
        if (found.state === 'invalid') notices.add('unknown_parameter', { name, value: found.raw.slice(0, 60) });
      }
    },
    { immediate: true },
  );

  function set(changes: Partial<V>): void {
    const query = { ...route.query };
    const next: Record<string, unknown> = { ...values.value, ...changes };
    for (const [name, { codec, fallback }] of entries) {
      const text = codec.format(next[name]);
      if (text === codec.format(fallback())) Reflect.deleteProperty(query, name);
      else query[name] = text;
    }
    void router.push({ query });
  }

  return { values, set };
}
