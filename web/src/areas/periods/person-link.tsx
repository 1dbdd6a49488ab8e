import { PersonName } from '../../kit/person-name';

/** Somebody with a way to the statement of that period. */
export function PersonLink({ name, no, period }: { name: string; no: string; period: string }) {
  return (
    <PersonName
      name={name === '' ? no : name}
      distributorNo={no}
      to={`/people/${encodeURIComponent(no)}/statements/${period}`}
    />
  );
}
