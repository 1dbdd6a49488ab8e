import createClient from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { components, paths } from './schema';
import { send } from './send';

/** The API as the document describes it; what it refuses is thrown as `Refused`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

/** Queries and changes of it: `queries.useQuery('get', '/api/v1/me')`. */
export const queries = createQueries(api);

export type Schemas = components['schemas'];
