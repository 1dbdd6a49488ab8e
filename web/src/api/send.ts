import { problemFrom, Refused, unreachable } from './problem';

/** Asks the person for a fresh code and shows it to the service; false where the person would rather not. */
type AskForCode = () => Promise<boolean>;

let askForCode: AskForCode = () => Promise.resolve(false);
let whenSignedOut: () => void = () => undefined;

/** Told once by the frame, which has the dialog and the router. */
export function onAccess(handlers: { askForCode: AskForCode; whenSignedOut: () => void }): void {
  ({ askForCode, whenSignedOut } = handlers);
}

/**
 * `fetch` with what every request of the pages needs: an act that wants a fresh code asks for it and is sent once more,
 * a session that is over leads to the sign-in, and whatever is refused is thrown.
 * @throws Refused
 */
export async function send(request: Request): Promise<Response> {
  // A file may be large, and no act that takes one asks for a code: it is not kept for a second time.
  const again = request.headers.get('Content-Type') === 'application/octet-stream' ? null : request.clone();
  const answer = await reach(request);
  if (answer.ok) return answer;
  const problem = await problemFrom(answer);
  if (again && problem.code === 'step-up-required' && (await askForCode())) {
    const second = await reach(again);
    if (second.ok) return second;
    throw new Refused(await problemFrom(second));
  }
  if (answer.status === 401 && problem.code === 'session-over') whenSignedOut();
  throw new Refused(problem);
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(unreachable());
  }
}
