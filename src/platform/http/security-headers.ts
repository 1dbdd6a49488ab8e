import helmet from 'helmet';
import type { Request, Response } from './request';

type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/**
 * The hash of nothing. The pages' styles are put rule by rule into a style element that stays empty, which the policy
 * lets a script of ours do; an element that holds anything is still not applied.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

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
      styleSrc: ["'self'", EMPTY_STYLE],
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
