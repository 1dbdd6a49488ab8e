import { useLocation } from 'react-router';
import { Forgotten } from './forgotten';
import { SignIn } from './sign-in';
import { Welcome } from './welcome';

/** What is open to people who are not signed in. */
export default function SignInArea() {
  const { pathname } = useLocation();
  if (pathname.startsWith('/welcome')) return <Welcome />;
  if (pathname.startsWith('/forgotten')) return <Forgotten />;
  return <SignIn />;
}
