/**
 * The security headers of every response, errors, redirects and files included. All that a page uses is a file of this
 * site. A handler that knows better sets its own: what it set stays.
 */

import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

const off = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** What each response of a site at this address bears; over TLS also that it is to be asked for by TLS alone. */
export const securityHeaders = (site: string): Readonly<Record<string, string>> => {
  const secure = site.startsWith('https:');
  return {
    'content-security-policy': [...policy, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': off.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
};

/** What a face, a style or a script bears of its own: it is no document, so the long lists say nothing of it and weigh on every page. */
export const assetHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'permissions-policy': 'geolocation=()',
} as const;

/** The policy of a file that somebody else made: it may do nothing at all. */
export const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

export function withHeaders(site: string): MiddlewareHandler {
  const headers = Object.entries(securityHeaders(site));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
