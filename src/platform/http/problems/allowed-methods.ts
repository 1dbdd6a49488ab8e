import type { Application } from 'express';
import type { Request } from '../request';

/** The part of Express's routing table that is looked at. */
interface Layer {
  match(path: string): boolean;
  route?: { methods: Record<string, boolean> };
}

/** Which methods the routes at the request's path take; none when there is no route at all. */
export function allowedMethods(request: Request): string[] {
  const { stack } = (request.app as Application & { router: { stack: Layer[] } }).router;
  const methods = new Set<string>();
  for (const layer of stack) {
    const taken = layer.route?.methods;
    // What takes every method is a middleware mounted at a path.
    if (taken === undefined || 'trace' in taken || !matches(layer, request)) continue;
    for (const method of Object.keys(taken)) methods.add(method.toUpperCase());
  }
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

function matches(layer: Layer, request: Request): boolean {
  try {
    return layer.match(request.baseUrl + request.path);
  } catch {
    // A path that cannot be decoded matches nothing.
    return false;
  }
}
