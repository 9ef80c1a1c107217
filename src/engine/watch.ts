import type { BackendModel } from '../model/index.ts';

/**
 * A view of the model that notes the file of each element handed out. Only used after a rule failed, to run it once more and say where:
 * watching costs too much to do always.
 */
export function watched(model: BackendModel, note: (file: string) => void): BackendModel {
  const look = <T>(item: T): T => {
    const file = (item as { at?: { file?: unknown } } | undefined)?.at?.file;
    if (typeof file === 'string') note(file);
    return item;
  };
  return new Proxy(model, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (Array.isArray(value)) return watchedList(value, look);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        const result: unknown = value.apply(target, args);
        return Array.isArray(result) ? watchedList(result, look) : isIterable(result) ? watchedItems(result, look) : look(result);
      };
    },
  });
}

type Look = <T>(item: T) => T;

function watchedList(list: unknown[], look: Look): unknown[] {
  return new Proxy(list, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      return typeof key === 'string' && /^\d+$/.test(key) ? look(value) : value;
    },
  });
}

function* watchedItems(items: Iterable<unknown>, look: Look): Generator<unknown> {
  for (const item of items) yield look(item);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !(value instanceof Map) && !(value instanceof Set);
}
