import { useQueries, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../../../../api/client';

type Member = Schemas['DownlineMember'];

/** Somebody in the picture with those shown below. */
export interface Person {
  readonly member: Member;
  readonly below: readonly Person[];
  /** How many of the frontline are left out. */
  readonly leftOut: number;
}

/** So many of a frontline are drawn: those with the largest groups. */
const DRAWN = [6, 3] as const;

async function frontline(no: string, period: string, limit: number) {
  const query = { level: 1, sort: 'volume' as const, period, limit };
  const { data } = await api.GET('/api/v1/distributors/{no}/downline', { params: { path: { no }, query } });
  return data!;
}

/** Three levels: somebody, the frontline, and theirs. */
export function useAround(rootNo: string, period: string) {
  const keyOf = (no: string, limit: number) => ['frontline', no, period, limit];
  const root = useQuery({
    queryKey: keyOf(rootNo, DRAWN[0]),
    queryFn: () => frontline(rootNo, period, DRAWN[0]),
  });
  const children = root.data?.items ?? [];
  const below = useQueries({
    queries: children.map(({ distributorNo, frontline: people }) => ({
      queryKey: keyOf(distributorNo, DRAWN[1]),
      queryFn: () => frontline(distributorNo, period, DRAWN[1]),
      enabled: people !== 0,
    })),
  });
  const person = root.data && {
    member: root.data.head,
    below: children.map((child, index): Person => {
      const grandchildren = below[index]?.data?.items ?? [];
      return {
        member: child,
        below: grandchildren.map((member) => ({ member, below: [], leftOut: member.frontline ?? 0 })),
        leftOut: Math.max(0, (child.frontline ?? 0) - grandchildren.length),
      };
    }),
    leftOut: Math.max(0, (root.data.head.frontline ?? 0) - children.length),
  };
  return { person, error: root.error, retry: () => void root.refetch() };
}
