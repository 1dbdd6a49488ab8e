import helmet from 'helmet';
import type { Request, Response } from './request';

type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/**
 * What browsers are told. Pages load nothing from anywhere else and run nothing that stands in the page itself, so a
 * name that holds HTML stays a name even where it was shown wrongly. Whether there is https is the proxy's to know.
 */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
});

const PERMISSIONS = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

export const securityHeaders: Middleware = (request, response, next) => {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  headers(request, response, next);
};
